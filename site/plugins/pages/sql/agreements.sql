-- What the page of an agreement shows.
-- name: row
SELECT * FROM agreements WHERE id = :id
-- name: place
SELECT p.* FROM places p JOIN agreements e ON e.place = p.id WHERE e.id = :id
-- name: people
SELECT p.actor, p.office, p.role, a.kind, coalesce(a.country, '') AS country FROM parties p JOIN actors a ON a.id = p.actor
WHERE p.agreement = :id ORDER BY a.country IS NULL, a.country, p.role = 'depositary', p.role = 'signatory', a.name
-- name: sources
SELECT s.source, s.signed AS date, s.signed_earliest AS earliest, s.signed_latest AS latest, s.locator, s.note,
  x.publisher, x.country, x.published, x.url, x.language, x.kind
FROM agreement_sources s JOIN sources x ON x.id = s.source WHERE s.agreement = :id
ORDER BY s.signed IS NULL, s.signed_earliest, x.published, s.source
-- name: conflicts
SELECT a.source AS first, a.signed AS first_date, b.source AS second, b.signed AS second_date,
  CAST(julianday(b.signed_earliest) - julianday(a.signed_latest) AS INTEGER) AS days
FROM agreement_sources a JOIN agreement_sources b ON b.agreement = a.agreement AND a.signed_latest < b.signed_earliest
WHERE a.agreement = :id
  AND NOT (julianday(b.signed_earliest) - julianday(a.signed_latest) <= 7
    AND (a.signed LIKE '%~%' OR b.signed LIKE '%~%'))
ORDER BY days DESC, a.source, b.source LIMIT 6
-- name: parts
SELECT id, title, signed AS date, signed_earliest AS earliest, signed_latest AS latest, type, status FROM agreements
WHERE part_of = :id ORDER BY title LIMIT 60
-- name: occasion
SELECT e.id, e.date, e.date_earliest AS earliest, e.date_latest AS latest, e.title FROM events e
JOIN agreements a ON a.event = e.id WHERE a.id = :id
-- name: siblings
SELECT a.id, a.title, a.signed AS date, a.signed_earliest AS earliest, a.signed_latest AS latest, a.type, a.status
FROM agreements a JOIN agreements this ON this.id = :id
WHERE a.event = this.event AND a.id <> this.id AND a.part_of IS NOT this.id ORDER BY a.title LIMIT 20
-- name: before
SELECT e.id, e.signed AS date, e.title, e.status FROM agreements e JOIN agreements this ON this.id = :id
WHERE (e.signed_earliest, e.id) < (this.signed_earliest, this.id) ORDER BY e.signed_earliest DESC, e.id DESC LIMIT 2
-- name: after
SELECT e.id, e.signed AS date, e.title, e.status FROM agreements e JOIN agreements this ON this.id = :id
WHERE (e.signed_earliest, e.id) > (this.signed_earliest, this.id) ORDER BY e.signed_earliest, e.id LIMIT 2

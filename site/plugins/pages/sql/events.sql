-- What the page of an event shows.
-- name: row
SELECT * FROM events WHERE id = :id
-- name: place
SELECT p.* FROM places p JOIN events e ON e.place = p.id WHERE e.id = :id
-- name: people
SELECT p.actor, p.office, p.role, a.kind, coalesce(a.country, '') AS country FROM participants p JOIN actors a ON a.id = p.actor
WHERE p.event = :id ORDER BY a.country IS NULL, a.country, p.role = 'counterpart', p.office IS NULL, a.name
-- name: sources
SELECT s.source, s.date, s.date_earliest AS earliest, s.date_latest AS latest, s.locator, s.note, x.publisher, x.country,
  x.published, x.url, x.language, x.kind
FROM event_sources s JOIN sources x ON x.id = s.source WHERE s.event = :id
ORDER BY s.date IS NULL, s.date_earliest, x.published, s.source
-- name: conflicts
SELECT a.source AS first, a.date AS first_date, b.source AS second, b.date AS second_date,
  CAST(julianday(b.date_earliest) - julianday(a.date_latest) AS INTEGER) AS days
FROM event_sources a JOIN event_sources b ON b.event = a.event AND a.date_latest < b.date_earliest
WHERE a.event = :id
  AND NOT (julianday(b.date_earliest) - julianday(a.date_latest) <= 7 AND (a.date LIKE '%~%' OR b.date LIKE '%~%'))
ORDER BY days DESC, a.source, b.source LIMIT 6
-- name: agreements
SELECT id, title, signed AS date, signed_earliest AS earliest, signed_latest AS latest, type, status FROM agreements
WHERE event = :id ORDER BY part_of IS NOT NULL, title LIMIT 40
-- name: before
SELECT e.id, e.date, e.title, e.status FROM events e JOIN events this ON this.id = :id
WHERE (e.date_earliest, e.id) < (this.date_earliest, this.id) ORDER BY e.date_earliest DESC, e.id DESC LIMIT 2
-- name: after
SELECT e.id, e.date, e.title, e.status FROM events e JOIN events this ON this.id = :id
WHERE (e.date_earliest, e.id) > (this.date_earliest, this.id) ORDER BY e.date_earliest, e.id LIMIT 2

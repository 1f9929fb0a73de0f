-- What the page of a person, a body or a state shows.
-- name: row
SELECT * FROM actors WHERE id = :id
-- name: aliases
SELECT name, language FROM aliases WHERE actor = :id ORDER BY language, name
-- name: counts
SELECT count(*) AS events, min(e.date_earliest) AS first, max(e.date_latest) AS last
FROM participants p JOIN events e ON e.id = p.event WHERE p.actor = :id
-- name: offices
SELECT p.office, count(*) AS events, min(e.date_earliest) AS first, max(e.date_latest) AS last
FROM participants p JOIN events e ON e.id = p.event WHERE p.actor = :id AND p.office IS NOT NULL
GROUP BY p.office ORDER BY first, last LIMIT 20
-- name: counterparts
SELECT q.actor, count(*) AS events FROM participants p JOIN participants q ON q.event = p.event AND q.actor <> p.actor
JOIN actors a ON a.id = q.actor JOIN actors this ON this.id = p.actor
WHERE p.actor = :id AND a.kind <> 'state' AND a.country IS NOT this.country
GROUP BY q.actor ORDER BY events DESC, q.actor LIMIT 12
-- name: events
SELECT e.id, e.date, e.date_earliest AS earliest, e.date_latest AS latest, e.title, e.status, p.role
FROM participants p JOIN events e ON e.id = p.event WHERE p.actor = :id
ORDER BY e.date_earliest DESC, e.id LIMIT 80
-- name: agreement_count
SELECT count(*) AS number FROM parties WHERE actor = :id
-- name: agreements
SELECT a.id, a.title, a.signed AS date, a.signed_earliest AS earliest, a.signed_latest AS latest, a.type, a.status,
  p.role
FROM parties p JOIN agreements a ON a.id = p.agreement WHERE p.actor = :id
ORDER BY a.signed_earliest IS NULL, a.signed_earliest DESC, a.id LIMIT 40
-- name: compiled
SELECT count(*) AS figures, min(start) AS first, max("end") AS last FROM trade WHERE compiler = :id

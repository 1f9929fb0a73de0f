-- What the page of a place shows.
-- name: row
SELECT * FROM places WHERE id = :id
-- name: counts
SELECT count(*) AS events, min(date_earliest) AS first, max(date_latest) AS last FROM events WHERE place = :id
-- name: types
SELECT type, count(*) AS events FROM events WHERE place = :id GROUP BY type ORDER BY events DESC, type LIMIT 8
-- name: people
SELECT p.actor, count(*) AS events FROM events e JOIN participants p ON p.event = e.id
JOIN actors a ON a.id = p.actor AND a.kind = 'person'
WHERE e.place = :id GROUP BY p.actor ORDER BY events DESC, p.actor LIMIT 12
-- name: events
SELECT id, date, date_earliest AS earliest, date_latest AS latest, title, status, type FROM events WHERE place = :id
ORDER BY date_earliest DESC, id LIMIT 80
-- name: agreement_count
SELECT count(*) AS number FROM agreements WHERE place = :id
-- name: agreements
SELECT id, title, signed AS date, signed_earliest AS earliest, signed_latest AS latest, type, status FROM agreements
WHERE place = :id ORDER BY signed_earliest IS NULL, signed_earliest DESC, id LIMIT 40

-- What the page of a topic shows.
-- name: row
SELECT * FROM topics WHERE id = :id
-- name: counts
SELECT count(*) AS events, min(date_earliest) AS first, max(date_latest) AS last FROM events WHERE topic = :id
-- name: decades
SELECT substr(date_earliest, 1, 3) || '0s' AS decade, count(*) AS events FROM events
WHERE topic = :id GROUP BY 1 ORDER BY 1
-- name: people
SELECT p.actor, count(*) AS events FROM events e JOIN participants p ON p.event = e.id
JOIN actors a ON a.id = p.actor AND a.kind = 'person'
WHERE e.topic = :id GROUP BY p.actor ORDER BY events DESC, p.actor LIMIT 12
-- name: events
SELECT id, date, date_earliest AS earliest, date_latest AS latest, title, status, type FROM events WHERE topic = :id
ORDER BY date_earliest DESC, id LIMIT 80
-- name: agreement_count
SELECT count(*) AS number FROM agreements WHERE topic = :id
-- name: agreements
SELECT id, title, signed AS date, signed_earliest AS earliest, signed_latest AS latest, type, status FROM agreements
WHERE topic = :id ORDER BY signed_earliest IS NULL, signed_earliest DESC, id LIMIT 40

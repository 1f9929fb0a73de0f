-- What the page of a country shows.
-- name: row
SELECT * FROM countries WHERE id = :id
-- name: actors
SELECT a.id, a.kind, count(p.event) AS events FROM actors a LEFT JOIN participants p ON p.actor = a.id
WHERE a.country = :id GROUP BY a.id ORDER BY events DESC, a.name LIMIT 60
-- name: actor_count
SELECT count(*) AS number FROM actors WHERE country = :id
-- name: places
SELECT p.id, count(e.id) AS events FROM places p LEFT JOIN events e ON e.place = p.id
WHERE p.country = :id GROUP BY p.id ORDER BY events DESC, p.name LIMIT 40
-- name: publishers
SELECT publisher, count(*) AS sources FROM sources WHERE country = :id AND publisher IS NOT NULL
GROUP BY publisher ORDER BY sources DESC, publisher LIMIT 20
-- name: trade
SELECT CASE reporter WHEN :id THEN partner ELSE reporter END AS other, count(*) AS figures, min(start) AS first,
  max("end") AS last
FROM trade WHERE :id IN (reporter, partner) GROUP BY 1 ORDER BY figures DESC, 1 LIMIT 40

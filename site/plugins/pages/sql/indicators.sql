-- What the page of a count shows.
-- name: row
SELECT * FROM indicators WHERE id = :id
-- name: source
SELECT x.* FROM sources x JOIN indicators i ON i.source = x.id WHERE i.id = :id
-- name: beside
SELECT i.id, i.name, i.start, i."end", i.calendar, i.value, i.unit, i.qualifier, i.status, i.compiler, i.source
FROM indicators this JOIN indicators i ON i.name = this.name AND i.id <> this.id
WHERE this.id = :id ORDER BY i.start, i.value LIMIT 40

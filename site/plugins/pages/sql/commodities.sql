-- What the page of goods shows.
-- name: row
SELECT * FROM commodities WHERE id = :id
-- name: parts
SELECT c.id, count(t.id) AS figures FROM commodities c LEFT JOIN trade t ON t.commodity = c.id
WHERE c.parent = :id GROUP BY c.id ORDER BY c.id
-- name: flows
SELECT reporter, partner, flow, count(*) AS figures FROM trade WHERE commodity = :id
GROUP BY 1, 2, 3 ORDER BY figures DESC, 1, 2, 3 LIMIT 24
-- name: trade_count
SELECT count(*) AS number FROM trade WHERE commodity = :id
-- name: trade
SELECT id, reporter, partner, flow, measure, commodity, coverage, start, "end", calendar, value, unit, qualifier, status,
  compiler, source
FROM trade WHERE commodity = :id ORDER BY start DESC, reporter, partner, flow, id LIMIT 60

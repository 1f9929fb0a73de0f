-- What the page of a source shows: every statement of it in all tables.
-- name: row
SELECT * FROM sources WHERE id = :id
-- name: events
SELECT s.event AS id, e.title, e.date AS held, s.date, s.date_earliest AS earliest, s.date_latest AS latest, s.locator, s.note
FROM event_sources s JOIN events e ON e.id = s.event WHERE s.source = :id ORDER BY e.date_earliest, e.id LIMIT 120
-- name: agreements
SELECT s.agreement AS id, a.title, a.signed AS held, s.signed AS date, s.signed_earliest AS earliest,
  s.signed_latest AS latest, s.locator, s.note
FROM agreement_sources s JOIN agreements a ON a.id = s.agreement WHERE s.source = :id
ORDER BY a.signed_earliest, a.id LIMIT 60
-- name: trade_count
SELECT count(*) AS number FROM trade WHERE source = :id
-- name: trade
SELECT id, reporter, partner, flow, measure, commodity, coverage, start, "end", calendar, value, unit, qualifier, status,
  compiler, locator, note
FROM trade WHERE source = :id ORDER BY start, reporter, partner, flow, id LIMIT 40
-- name: goods_count
SELECT count(*) AS number FROM commodities WHERE source = :id
-- name: indicators
SELECT id, name, start, "end", calendar, value, unit, qualifier, status, locator, note FROM indicators
WHERE source = :id ORDER BY start, id LIMIT 40
-- name: siblings
SELECT x.id, x.published FROM sources x JOIN sources this ON this.id = :id
WHERE x.publisher = this.publisher AND x.id <> this.id
ORDER BY abs(julianday(x.published_latest) - julianday(this.published_latest)), x.id LIMIT 5

-- What the page of a year of one of the calendars shows.
-- name: row
SELECT * FROM calendar_years WHERE calendar = :calendar AND year = :id
-- name: before
SELECT calendar, year FROM calendar_years WHERE calendar = :calendar AND year = :id - 1
-- name: after
SELECT calendar, year FROM calendar_years WHERE calendar = :calendar AND year = :id + 1
-- name: others
SELECT o.calendar, o.year, o.start, o."end" FROM calendar_years y
JOIN calendar_years o ON o.calendar <> y.calendar AND o.start <= y."end" AND o."end" >= y.start
WHERE y.calendar = :calendar AND y.year = :id ORDER BY o.year
-- name: events
SELECT e.id, e.date, e.date_earliest AS earliest, e.date_latest AS latest, e.title, e.status, e.type
FROM calendar_years y JOIN events e ON e.date_earliest >= y.start AND e.date_latest <= y."end"
WHERE y.calendar = :calendar AND y.year = :id ORDER BY e.date_earliest, e.date_latest, e.id
-- name: perhaps
SELECT e.id, e.date, e.date_earliest AS earliest, e.date_latest AS latest, e.title, e.status, e.type
FROM calendar_years y
JOIN events e ON e.date_earliest <= y."end" AND e.date_latest >= y.start
  AND (e.date_earliest < y.start OR e.date_latest > y."end")
WHERE y.calendar = :calendar AND y.year = :id ORDER BY e.date_earliest, e.id LIMIT 30
-- name: agreements
SELECT a.id, a.title, a.signed AS date, a.signed_earliest AS earliest, a.signed_latest AS latest, a.type, a.status
FROM calendar_years y JOIN agreements a ON a.signed_earliest >= y.start AND a.signed_latest <= y."end"
WHERE y.calendar = :calendar AND y.year = :id ORDER BY a.signed_earliest, a.id LIMIT 120
-- name: trade
SELECT t.id, t.reporter, t.partner, t.flow, t.measure, t.commodity, t.coverage, t.start, t."end", t.calendar, t.value, t.unit,
  t.qualifier, t.status, t.compiler, t.source
FROM calendar_years y
JOIN trade t ON t.start = y.start AND t."end" = y."end" AND t.calendar = y.calendar AND t.commodity = 'TOTAL'
WHERE y.calendar = :calendar AND y.year = :id ORDER BY t.reporter, t.partner, t.flow, t.coverage, t.value LIMIT 40
-- name: indicators
SELECT i.id, i.name, i.start, i."end", i.calendar, i.value, i.unit, i.qualifier, i.status, i.source
FROM calendar_years y JOIN indicators i ON i.start = y.start AND i."end" = y."end" AND i.calendar = y.calendar
WHERE y.calendar = :calendar AND y.year = :id ORDER BY i.name, i.value LIMIT 40

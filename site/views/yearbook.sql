-- title: The year at a glance
-- For each year of both calendars: events that fall wholly into it, visits among them, agreements signed, the lowest and
-- the highest figure of turnover between Iran and Russia in dollars, and diplomatic delegations exchanged.
SELECT y.calendar, y.year, y.start, y."end",
  (SELECT count(*) FROM events e WHERE e.date_earliest >= y.start AND e.date_latest <= y."end") AS events,
  (SELECT count(*) FROM events e WHERE e.type = 'visit' AND e.status = 'held' AND e.date_earliest >= y.start
    AND e.date_latest <= y."end") AS visits,
  (SELECT count(*) FROM agreements a WHERE a.signed_earliest >= y.start AND a.signed_latest <= y."end") AS agreements,
  (SELECT min(low) FROM trade_annual t WHERE t.reporter = 'IRN' AND t.partner = 'RUS' AND t.flow = 'turnover'
    AND t.unit = 'USD' AND t.calendar = y.calendar AND t.year = y.year) AS turnover_low,
  (SELECT max(high) FROM trade_annual t WHERE t.reporter = 'IRN' AND t.partner = 'RUS' AND t.flow = 'turnover'
    AND t.unit = 'USD' AND t.calendar = y.calendar AND t.year = y.year) AS turnover_high,
  (SELECT max(value) FROM indicators i WHERE i.name = 'Diplomatic delegations exchanged' AND i.subject = 'IRN-RUS'
    AND i.start = y.start AND i."end" = y."end") AS delegations
FROM calendar_years y
ORDER BY y.start, y.calendar

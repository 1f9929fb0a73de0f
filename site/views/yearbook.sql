-- title: The year at a glance
-- For each year of both calendars: events that fall wholly into it, visits among them, agreements signed, the lowest and
-- the highest figure of turnover between Iran and Russia in dollars, and diplomatic delegations exchanged.
WITH happened AS (
  SELECT y.calendar, y.year, count(*) AS events, count(*) FILTER (WHERE e.type = 'visit' AND e.status = 'held') AS visits
  FROM calendar_years y JOIN events e ON e.date_earliest BETWEEN y.start AND y."end" AND e.date_latest <= y."end"
  GROUP BY y.calendar, y.year
),
signed AS (
  SELECT y.calendar, y.year, count(*) AS agreements
  FROM calendar_years y JOIN agreements a ON a.signed_earliest BETWEEN y.start AND y."end" AND a.signed_latest <= y."end"
  GROUP BY y.calendar, y.year
),
turnovers AS (
  SELECT calendar, year, min(low) AS low, max(high) AS high FROM trade_annual
  WHERE reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND unit = 'USD'
  GROUP BY calendar, year
),
exchanged AS (
  SELECT start, "end", max(value) AS delegations FROM indicators
  WHERE name = 'Diplomatic delegations exchanged' AND subject = 'IRN-RUS'
  GROUP BY start, "end"
)
SELECT y.calendar, y.year, y.start, y."end", coalesce(h.events, 0) AS events, coalesce(h.visits, 0) AS visits,
  coalesce(s.agreements, 0) AS agreements, t.low AS turnover_low, t.high AS turnover_high, d.delegations
FROM calendar_years y
LEFT JOIN happened h ON h.calendar = y.calendar AND h.year = y.year
LEFT JOIN signed s ON s.calendar = y.calendar AND s.year = y.year
LEFT JOIN turnovers t ON t.calendar = y.calendar AND t.year = y.year
LEFT JOIN exchanged d ON d.start = y.start AND d."end" = y."end"
ORDER BY y.start, y.calendar

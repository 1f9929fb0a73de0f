-- title: Which years have figures
-- For each two countries, year, calendar and direction: how many figures of total trade, sources and compilers there are.
-- A year without figures is a gap, not a zero.
WITH pairs AS (SELECT DISTINCT min(reporter, partner) AS a, max(reporter, partner) AS b FROM trade),
flows (flow) AS (VALUES ('exports'), ('imports'), ('turnover')),
figures AS (
  SELECT min(t.reporter, t.partner) AS a, max(t.reporter, t.partner) AS b,
    CASE WHEN t.flow = 'turnover' OR t.reporter < t.partner THEN t.flow
      WHEN t.flow = 'exports' THEN 'imports' ELSE 'exports' END AS flow,
    y.calendar, y.year, t.id, t.source, t.compiler
  FROM trade t JOIN calendar_years y ON y.calendar = t.calendar AND y.start = t.start AND y."end" = t."end"
  WHERE t.measure = 'value' AND t.commodity = 'TOTAL' AND t.flow <> 'balance'
    AND t.status IN ('observed', 'estimated', 'unofficial')
)
SELECT p.a AS country, p.b AS other, y.calendar, y.year, f.flow, count(g.id) AS figures,
  count(DISTINCT g.source) AS sources, count(DISTINCT g.compiler) AS compilers,
  CASE count(g.id) WHEN 0 THEN 'none' WHEN 1 THEN 'one' ELSE 'several' END AS state
FROM pairs p JOIN calendar_years y ON y."end" >= '1992-12-31' JOIN flows f
LEFT JOIN figures g ON g.a = p.a AND g.b = p.b AND g.flow = f.flow AND g.calendar = y.calendar AND g.year = y.year
GROUP BY p.a, p.b, y.calendar, y.year, f.flow
ORDER BY p.a, p.b, y.calendar, y.year, f.flow

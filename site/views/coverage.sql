-- title: Which years have figures
-- For each two countries, year, calendar and direction: how many figures of total trade, sources and compilers there are, how
-- many of the figures name no compiler, and how many more figures cover only a part of the year. A year without figures is a
-- gap, not a zero. The last year is that of the last observed figure.
WITH figures AS MATERIALIZED (
  SELECT min(reporter, partner) AS a, max(reporter, partner) AS b, calendar, start, "end", id, source, compiler,
    CASE WHEN flow = 'turnover' OR reporter < partner THEN flow WHEN flow = 'exports' THEN 'imports' ELSE 'exports' END AS flow
  FROM trade
  WHERE measure = 'value' AND commodity = 'TOTAL' AND flow <> 'balance'
    AND status IN ('observed', 'estimated', 'unofficial') AND start IS NOT NULL
),
periods AS MATERIALIZED (
  SELECT f.calendar, f.start, f."end", y.year, f.start = y.start AND f."end" = y."end" AS whole
  FROM (SELECT DISTINCT calendar, start, "end" FROM figures) f
  JOIN calendar_years y ON y.calendar = f.calendar AND f.start >= y.start AND f."end" <= y."end"
),
dated AS (SELECT f.*, p.year, p.whole FROM figures f JOIN periods p USING (calendar, start, "end")),
counted AS MATERIALIZED (
  SELECT a, b, calendar, year, flow, count(*) FILTER (WHERE whole) AS figures,
    count(DISTINCT source) FILTER (WHERE whole) AS sources, count(DISTINCT compiler) FILTER (WHERE whole) AS compilers,
    count(*) FILTER (WHERE whole AND compiler IS NULL) AS unnamed, count(*) FILTER (WHERE NOT whole) AS parts
  FROM dated GROUP BY a, b, calendar, year, flow
),
pairs AS MATERIALIZED (SELECT DISTINCT min(reporter, partner) AS a, max(reporter, partner) AS b FROM trade),
flows (flow) AS (VALUES ('exports'), ('imports'), ('turnover'))
SELECT p.a AS country, p.b AS other, y.calendar, y.year, f.flow, coalesce(c.figures, 0) AS figures,
  coalesce(c.sources, 0) AS sources, coalesce(c.compilers, 0) AS compilers,
  CASE coalesce(c.figures, 0) WHEN 0 THEN 'none' WHEN 1 THEN 'one' ELSE 'several' END AS state,
  coalesce(c.unnamed, 0) AS unnamed, coalesce(c.parts, 0) AS parts
FROM pairs p
JOIN calendar_years y ON y."end" >= '1992-12-31' AND y.start <= (SELECT max("end") FROM trade WHERE status = 'observed')
JOIN flows f
LEFT JOIN counted c ON c.a = p.a AND c.b = p.b AND c.calendar = y.calendar AND c.year = y.year AND c.flow = f.flow
ORDER BY p.a, p.b, y.calendar, y.year, f.flow

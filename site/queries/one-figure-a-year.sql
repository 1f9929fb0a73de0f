-- title: One figure a year
-- One figure of total trade for each reporter, partner, full year, calendar, flow and unit, with the figures that it leaves
-- out. Nothing of this is stored. The first difference decides: 1. statistics (a statistical office, a data set, or a report
-- that names the compiler) before statements of officials before the press; 2. observed before estimated before unofficial;
-- 3. the widest coverage: goods and services, goods, unstated, without crude oil, without oil (services alone are never
-- taken); 4. exact before about before more-than and less-than; 5. a value that more sources print; 6. the later source;
-- 7. more digits; 8. the identifier.
-- parameter country: IRN The code of one country
-- parameter other: RUS The code of the other
-- chart: line x=year y=value series=goods
WITH years AS MATERIALIZED (
  SELECT t.reporter, t.partner, t.calendar, y.year, t.flow, t.unit, t.value, t.qualifier, t.status, t.coverage, t.compiler,
    t.id, s.title AS source, s.published_latest AS published,
    CASE WHEN s.kind IN ('official-statistics', 'dataset') OR t.compiler IS NOT NULL THEN 1
      WHEN s.kind = 'official-statement' OR t.note LIKE '%Stated by%' THEN 2 ELSE 3 END AS origin_rank,
    CASE coalesce(t.coverage, '') WHEN 'goods-and-services' THEN 1 WHEN 'goods' THEN 2 WHEN '' THEN 3 WHEN 'non-crude' THEN 4
      ELSE 5 END AS coverage_rank,
    CASE t.status WHEN 'observed' THEN 1 WHEN 'estimated' THEN 2 ELSE 3 END AS status_rank,
    CASE t.qualifier WHEN 'exact' THEN 1 WHEN 'about' THEN 2 ELSE 3 END AS qualifier_rank,
    length(rtrim(printf('%.0f', t.value), '0')) AS digits
  FROM trade t
  JOIN calendar_years y ON y.calendar = t.calendar AND y.start = t.start AND y."end" = t."end"
  JOIN sources s ON s.id = t.source
  WHERE t.measure = 'value' AND t.commodity = 'TOTAL' AND t.flow <> 'balance' AND t.coverage IS NOT 'services'
    AND t.status IN ('observed', 'estimated', 'unofficial')
    AND upper(:country) IN (t.reporter, t.partner) AND upper(:other) IN (t.reporter, t.partner)
),
counted AS (
  SELECT *, count(*) OVER (PARTITION BY reporter, partner, calendar, year, flow, unit, value) AS prints FROM years
),
ranked AS (
  SELECT *, row_number() OVER (
      PARTITION BY reporter, partner, calendar, year, flow, unit
      ORDER BY origin_rank, status_rank, coverage_rank, qualifier_rank, prints DESC, published DESC, digits DESC, id
    ) AS place
  FROM counted
)
SELECT r.year, r.calendar, r.reporter, r.partner, r.flow, r.reporter || ' ' || r.flow || ', ' || r.calendar AS goods,
  r.value, r.unit, r.qualifier, r.status, r.coverage, r.compiler,
  CASE r.origin_rank WHEN 1 THEN 'statistics' WHEN 2 THEN 'statement of an official' ELSE 'press' END AS taken_as, r.source,
  count(d.id) AS dropped, min(d.value) AS dropped_low, max(d.value) AS dropped_high,
  group_concat(d.id || ' ' || printf('%.0f', d.value), '; ') AS dropped_figures, r.id
FROM ranked r
LEFT JOIN (SELECT * FROM ranked WHERE place > 1 ORDER BY place) d ON d.reporter = r.reporter AND d.partner = r.partner
  AND d.calendar = r.calendar AND d.year = r.year AND d.flow = r.flow AND d.unit = r.unit
WHERE r.place = 1
GROUP BY r.id
ORDER BY r.reporter, r.partner, r.calendar, r.year, r.flow, r.unit

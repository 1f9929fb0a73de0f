-- title: Trade by year
-- Total trade in full years: one row per countries, calendar, year, flow, coverage, compiler, basis and valuation, with the
-- lowest and the highest figure that sources state. A compiler is empty where no source says whose statistics the figure is.
SELECT t.reporter, t.partner, t.calendar, y.year, t.flow, t.coverage, t.compiler, t.unit,
  min(t.value) AS low, max(t.value) AS high, count(*) AS figures, count(DISTINCT t.source) AS sources,
  t.partner_basis, t.valuation, group_concat(t.id, ' ') AS ids
FROM (SELECT * FROM trade ORDER BY id) t
JOIN calendar_years y ON y.calendar = t.calendar AND y.start = t.start AND y."end" = t."end"
WHERE t.measure = 'value' AND t.commodity = 'TOTAL' AND t.status IN ('observed', 'estimated', 'unofficial')
GROUP BY t.reporter, t.partner, t.calendar, y.year, t.flow, t.coverage, t.compiler, t.unit, t.partner_basis, t.valuation
ORDER BY t.reporter, t.partner, t.calendar, y.year, t.flow, t.coverage, t.compiler, t.unit, t.partner_basis, t.valuation

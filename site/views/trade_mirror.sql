-- title: Trade as both sides see it
-- What one country says it exports beside what the other says it imports, for the same period of the same calendar.
-- The gap is imports less exports. Figures in cif and fob, or by origin and by consignment, need not agree.
SELECT x.reporter AS exporter, x.partner AS importer, x.calendar, x.start, x."end", x.commodity, x.coverage, x.unit,
  x.value AS exports, m.value AS imports, m.value - x.value AS gap, round(m.value / nullif(x.value, 0), 2) AS ratio,
  x.compiler AS exports_compiler, m.compiler AS imports_compiler, x.valuation AS exports_valuation,
  m.valuation AS imports_valuation, x.partner_basis AS exports_basis, m.partner_basis AS imports_basis,
  x.id AS exports_id, m.id AS imports_id
FROM trade x
JOIN trade m ON m.reporter = x.partner AND m.partner = x.reporter AND m.flow = 'imports' AND m.measure = x.measure
  AND m.commodity = x.commodity AND m.coverage IS x.coverage AND m.calendar = x.calendar AND m.start = x.start
  AND m."end" = x."end" AND m.unit = x.unit AND m.status IN ('observed', 'estimated', 'unofficial')
WHERE x.flow = 'exports' AND x.measure IN ('value', 'weight')
  AND x.status IN ('observed', 'estimated', 'unofficial')
ORDER BY exporter, importer, x.start, x.id, m.id

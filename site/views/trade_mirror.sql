-- title: Trade as both sides see it
-- What one country says it exports beside what the other says it imports, for the same period of the same calendar. The gap is
-- imports less exports. Figures in cif and fob, by origin and by consignment, or of other coverage need not agree: coverages
-- says whether both sides state the same, different ones, or at least one states none.
WITH sides AS MATERIALIZED (
  SELECT *, coalesce(coverage, '') = 'services' AS services FROM trade_bounds WHERE measure IN ('value', 'weight')
)
SELECT x.reporter AS exporter, x.partner AS importer, x.calendar, x.start, x."end", x.commodity,
  iif(x.coverage = m.coverage, x.coverage, NULL) AS coverage, x.unit,
  x.value AS exports, m.value AS imports, m.value - x.value AS gap, round(m.value / nullif(x.value, 0) + 1e-9, 2) AS ratio,
  iif(x.low <= m.high AND m.low <= x.high, 'yes', 'no') AS agree,
  x.compiler AS exports_compiler, m.compiler AS imports_compiler, x.valuation AS exports_valuation,
  m.valuation AS imports_valuation, x.partner_basis AS exports_basis, m.partner_basis AS imports_basis,
  x.coverage AS exports_coverage, m.coverage AS imports_coverage,
  CASE WHEN x.coverage = m.coverage THEN 'same' WHEN x.coverage IS NULL OR m.coverage IS NULL THEN 'unstated'
    ELSE 'different' END AS coverages,
  x.measure, x.qualifier AS exports_qualifier, m.qualifier AS imports_qualifier, x.id AS exports_id, m.id AS imports_id
FROM sides x
JOIN sides m ON m.reporter = x.partner AND m.partner = x.reporter AND m.flow = 'imports' AND m.measure = x.measure
  AND m.commodity = x.commodity AND m.calendar = x.calendar AND m.start = x.start AND m."end" = x."end" AND m.unit = x.unit
  AND m.services = x.services
WHERE x.flow = 'exports'
ORDER BY exporter, importer, x.start, x."end", x.commodity, x.id, m.id

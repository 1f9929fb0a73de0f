-- title: The gap between both sides of a trade
-- What one country says it exports beside what the other says it imports in the same period: each row is one figure
-- beside one figure, with whose statistics they are. The gap is imports less exports. See trade_mirror for the bases.
-- parameter country: RUS The code of one country
-- parameter other: IRN The code of the other
-- chart: line x=year y=gap series=goods,exports_by,imports_by
SELECT CAST(strftime('%Y', m.start) AS INTEGER) AS year, x.name || ' to ' || i.name AS goods, m.calendar, m.exports,
  m.imports, m.gap, m.ratio, m.unit, e.name AS exports_by, c.name AS imports_by, m.exports_id, m.imports_id
FROM trade_mirror m JOIN countries x ON x.id = m.exporter JOIN countries i ON i.id = m.importer
LEFT JOIN actors e ON e.id = m.exports_compiler LEFT JOIN actors c ON c.id = m.imports_compiler
WHERE m.commodity = 'TOTAL' AND m.unit = 'USD' AND julianday(m."end") - julianday(m.start) BETWEEN 363 AND 366
  AND upper(:country) IN (m.exporter, m.importer) AND upper(:other) IN (m.exporter, m.importer)
ORDER BY goods, year, exports_id, imports_id

-- title: The gap between both sides of a trade
-- What one country says it exports beside what the other says it imports in the same period: each row is one figure
-- beside one figure, with whose statistics they are. The gap is imports less exports. See trade_mirror for the bases.
-- parameter country: RUS The code of one country
-- parameter other: IRN The code of the other
-- chart: line x=year y=gap series=goods,exports_compiler,imports_compiler
SELECT CAST(strftime('%Y', start) AS INTEGER) AS year, exporter || ' to ' || importer AS goods, calendar, exports,
  imports, gap, ratio, unit, coverage, exports_compiler, imports_compiler, exports_id, imports_id
FROM trade_mirror
WHERE commodity = 'TOTAL' AND unit = 'USD' AND julianday("end") - julianday(start) BETWEEN 363 AND 366
  AND ((exporter = upper(:country) AND importer = upper(:other)) OR (exporter = upper(:other) AND importer = upper(:country)))
ORDER BY goods, year, exports_id, imports_id

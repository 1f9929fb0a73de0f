-- title: Figures of trade beside each other
-- Every figure of a contradiction in trade on its own row, with who states it and where.
SELECT t.reporter, t.partner, t.flow, t.measure, t.start, t."end", t.value, t.unit, t.qualifier, t.status, s.title AS source,
  t.locator, t.note, t.id
FROM trade_conflicts c
JOIN trade t ON t.reporter = c.reporter AND t.partner = c.partner AND t.flow = c.flow AND t.measure = c.measure
  AND t.commodity = c.commodity AND t.coverage IS c.coverage AND t.calendar = c.calendar AND t.start = c.start
  AND t."end" = c."end" AND t.unit = c.unit AND t.status IN ('observed', 'estimated', 'unofficial')
JOIN sources s ON s.id = t.source
ORDER BY t.reporter, t.partner, t.start, t.flow, t.value

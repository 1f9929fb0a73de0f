-- title: Figures of trade beside each other
-- Every figure of a contradiction in trade on its own row, with who states it and where.
SELECT c.kind, c.certain, t.reporter, t.partner, t.flow, t.measure, t.commodity, t.coverage, t.calendar, t.start, t."end",
  t.value, t.unit, t.qualifier, t.status, t.compiler, s.title AS source, t.locator, t.note, t.id
FROM trade_conflicts c
JOIN json_each('["' || replace(c.ids, ' ', '","') || '"]') e
JOIN trade t ON t.id = e.value
JOIN sources s ON s.id = t.source
ORDER BY c.reporter, c.partner, c.start, c."end", c.flow, c.measure, c.kind, t.value, t.id

-- title: What is known of contradictions in trade
-- Each contradiction with each note that applies to it: the cause, how sure it is, and the source that says so.
SELECT c.kind, c.reporter, c.partner, c.flow, c.measure, c.coverage, c.calendar, c.start, c."end", c.low, c.high, c.unit,
  n.cause, n.status, n.title, n.explanation, s.title AS source, n.locator, n.note, n.id AS note_id, c.ids
FROM trade_conflicts c
JOIN json_each('["' || replace(c.notes, ' ', '","') || '"]') e
JOIN trade_notes n ON n.id = e.value
JOIN sources s ON s.id = n.source
ORDER BY c.reporter, c.partner, c.start, c."end", c.flow, c.measure, c.kind, c.ids, n.id

-- What the page of an explanation of trade figures shows.
-- name: row
SELECT * FROM trade_notes WHERE id = :id
-- name: source
SELECT x.* FROM sources x JOIN trade_notes n ON n.source = x.id WHERE n.id = :id
-- name: trade
SELECT t.id, t.reporter, t.partner, t.flow, t.measure, t.commodity, t.coverage, t.start, t."end", t.calendar, t.value, t.unit,
  t.qualifier, t.status, t.compiler, t.source
FROM trade_note_figures f JOIN trade t ON t.id = f.figure WHERE f.note = :id ORDER BY t.start, t.value LIMIT 60

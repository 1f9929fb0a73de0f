-- What the page of a figure of trade shows.
-- name: row
SELECT * FROM trade WHERE id = :id
-- name: source
SELECT x.* FROM sources x JOIN trade t ON t.source = x.id WHERE t.id = :id
-- name: beside
SELECT t.id, t.reporter, t.partner, t.flow, t.measure, t.commodity, t.coverage, t.start, t."end", t.calendar, t.value,
  t.unit, t.qualifier, t.status, t.compiler, t.source
FROM trade this
JOIN trade t ON (t.reporter = this.reporter AND t.partner = this.partner OR t.reporter = this.partner AND t.partner = this.reporter)
  AND t.id <> this.id AND t.commodity = this.commodity AND t.calendar = this.calendar AND t.start IS this.start
  AND t."end" IS this."end" AND t.measure = this.measure
WHERE this.id = :id ORDER BY t.flow <> this.flow, t.reporter <> this.reporter, t.value LIMIT 40
-- name: series
SELECT t.id, t.reporter, t.partner, t.flow, t.measure, t.commodity, t.coverage, t.start, t."end", t.calendar, t.value,
  t.unit, t.qualifier, t.status, t.compiler, t.source
FROM trade this
JOIN trade t ON t.reporter = this.reporter AND t.partner = this.partner AND t.flow = this.flow
  AND t.measure = this.measure AND t.commodity = this.commodity AND t.coverage IS this.coverage
  AND t.compiler IS this.compiler AND t.source = this.source AND t.calendar = this.calendar AND t.id <> this.id
WHERE this.id = :id ORDER BY t.start, t.id LIMIT 40
-- name: notes
SELECT n.id, n.title, n.status, n.explanation FROM trade_note_figures f JOIN trade_notes n ON n.id = f.note
WHERE f.figure = :id ORDER BY n.title

-- title: Figures within the scope of a note
-- Each note on trade that has a scope, with every figure that fits all of it. The figures that notes name one by one stand in
-- trade_note_figures.
SELECT n.id AS note, t.id AS figure, n.conflict, n.cause, n.status
FROM trade_notes n
JOIN trade t ON (n.country IS NULL OR n.country IN (t.reporter, t.partner))
  AND (n.partner IS NULL OR n.partner IN (t.reporter, t.partner)) AND (n.compiler IS NULL OR n.compiler = t.compiler)
  AND (n.calendar IS NULL OR n.calendar = t.calendar) AND (n.start IS NULL OR n.start <= t."end")
  AND (n."end" IS NULL OR n."end" >= t.start)
WHERE coalesce(n.conflict, n.country, n.partner, n.compiler, n.calendar, n.start, n."end") IS NOT NULL
ORDER BY note, figure

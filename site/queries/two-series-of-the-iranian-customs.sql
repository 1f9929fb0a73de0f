-- title: Imports from Russia: two series of the Iranian customs
-- What the Iranian customs gives in releases on the Eurasian Economic Union beside what it gives for the same period in
-- those on the Caspian states and on Russia alone, and what Russia gives as exports in the Gregorian period of the same
-- length that begins up to three months before: a neighbour, not the same time. Which figure is of which series stands
-- in trade_note_figures; the notes customs-series-eaeu and customs-series-caspian say what is known.
WITH series AS (
  SELECT t.measure, t.unit, t.start, t."end", t.coverage, t.value, t.id, n.note = 'customs-series-eaeu' AS union_series
  FROM trade_note_figures n JOIN trade t ON t.id = n.figure
  WHERE n.note IN ('customs-series-eaeu', 'customs-series-caspian')
),
periods AS (
  SELECT measure, unit, start, "end", max(value) FILTER (WHERE union_series) AS union_release,
    min(value) FILTER (WHERE NOT union_series) AS other_low, max(value) FILTER (WHERE NOT union_series) AS other_high,
    group_concat(id, ' ') AS ids
  FROM (SELECT * FROM series ORDER BY id)
  GROUP BY measure, unit, start, "end"
)
SELECT (SELECT year FROM calendar_years y WHERE y.calendar = 'solar-hijri' AND p.start BETWEEN y.start AND y."end") AS year,
  p.start, p."end", p.measure, p.unit, p.union_release, p.other_low, p.other_high,
  round(p.union_release / p.other_high + 1e-9, 2) AS ratio, r.value AS russian_exports, r.start AS russian_start,
  r."end" AS russian_end, r.compiler AS russian_compiler, p.ids, r.id AS russian_id
FROM periods p
LEFT JOIN trade r ON r.reporter = 'RUS' AND r.partner = 'IRN' AND r.flow = 'exports' AND r.commodity = 'TOTAL'
  AND r.measure = p.measure AND r.unit = p.unit AND r.calendar = 'gregorian' AND r.status = 'observed'
  AND julianday(p.start) - julianday(r.start) BETWEEN 0 AND 92
  AND abs((julianday(r."end") - julianday(r.start)) - (julianday(p."end") - julianday(p.start))) <= 15
ORDER BY p.measure, p.start, p."end", r.id

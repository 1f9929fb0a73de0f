-- title: Trade figures that contradict each other
-- Figures for the same countries, period, flow, measure and coverage that differ, with their spread.
SELECT reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit,
  count(*) AS figures, count(DISTINCT source) AS sources, min(value) AS low, max(value) AS high,
  max(value) - min(value) AS spread, round(max(value) / nullif(min(value), 0), 2) AS ratio,
  group_concat(id, ' ') AS ids
FROM (SELECT * FROM trade WHERE status IN ('observed', 'estimated', 'unofficial') ORDER BY id)
WHERE start IS NOT NULL
GROUP BY reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit
HAVING count(DISTINCT value) > 1
ORDER BY reporter, partner, start, flow, measure, commodity, coverage

-- title: Stated growth beside the growth that figures give
-- Each stated change of trade in value for which figures of the period and of the same period a year before are there, with
-- the lowest and the highest change in percent that any two of them allow. It does not fit where no two of them give it.
WITH figures AS MATERIALIZED (SELECT * FROM trade_bounds WHERE measure IN ('value', 'change') ORDER BY id),
levels AS MATERIALIZED (
  SELECT reporter, partner, flow, commodity, coverage, calendar, start, "end", unit, count(*) AS figures, min(low) AS low,
    max(high) AS high, min(qualifier IN ('exact', 'about')) AS certain, group_concat(id, ' ') AS ids
  FROM figures WHERE measure = 'value' AND flow <> 'balance'
  GROUP BY reporter, partner, flow, commodity, coverage, calendar, start, "end", unit
),
compared AS (
  SELECT c.*, 1 + v.figures + p.figures AS figures, v.unit AS level_unit,
    round(100 * (v.low / p.high - 1) + 1e-9, 2) AS implied_low, round(100 * (v.high / p.low - 1) + 1e-9, 2) AS implied_high,
    c.qualifier IN ('exact', 'about') AND v.certain AND p.certain AS certain, c.id || ' ' || v.ids || ' ' || p.ids AS ids
  FROM figures c
  JOIN levels v ON v.reporter = c.reporter AND v.partner = c.partner AND v.flow = c.flow AND v.commodity = c.commodity
    AND v.coverage IS c.coverage AND v.calendar = c.calendar AND v.start = c.start AND v."end" = c."end"
  JOIN levels p ON p.reporter = v.reporter AND p.partner = v.partner AND p.flow = v.flow AND p.commodity = v.commodity
    AND p.coverage IS v.coverage AND p.calendar = v.calendar AND p.unit = v.unit
    AND julianday(v.start) - julianday(p.start) BETWEEN 365 AND 366
    AND julianday(v."end") - julianday(p."end") BETWEEN 365 AND 366
  WHERE c.measure = 'change' AND c.unit = 'percent' AND p.low > 0
)
SELECT reporter, partner, flow, commodity, coverage, calendar, start, "end", value AS stated, qualifier, implied_low,
  implied_high, iif(low > implied_high OR high < implied_low, 'no', 'yes') AS fits, iif(certain, 'yes', 'no') AS certain,
  level_unit, source, figures, ids, id
FROM compared
ORDER BY reporter, partner, start, flow, commodity, coverage, id, level_unit

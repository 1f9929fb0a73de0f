-- title: Trade figures that contradict each other
-- Figures for the same goods, period, calendar and coverage that differ by more than their wording allows (trade_bounds),
-- and their spread. Kinds: same-side, of one reporter and flow; mirror, exports of the one beside imports of the other;
-- sum, exports and imports of one body beside a turnover; change, stated growth; growth, a stated growth beside the figures
-- of both years; coverage, figures of one reporter and flow, some of which do not say what they cover, so that this can be
-- why. A conflict is certain if more-than and less-than, taken at their word, do not resolve it. Notes: what is known of it.
WITH known AS (
  SELECT *, coalesce(least, -1e18) AS bottom, coalesce(most, 1e18) AS top, coalesce(compiler, reporter) AS body,
    count(*) OVER (PARTITION BY min(reporter, partner), max(reporter, partner), measure, commodity, calendar, start, "end", unit)
      AS mates
  FROM trade_bounds
),
figures AS MATERIALIZED (SELECT * FROM known WHERE mates > 1 ORDER BY id),
parts AS MATERIALIZED (
  SELECT *, min(origin, destination) AS a, max(origin, destination) AS b FROM figures
  WHERE measure IN ('value', 'weight') AND flow IN ('exports', 'imports')
),
sums AS (
  SELECT DISTINCT a, b, body, measure, commodity, coverage, calendar, start, "end", unit FROM parts
),
wholes AS MATERIALIZED (
  SELECT f.*, s.body AS part_body
  FROM figures f JOIN sums s ON s.a = f.reporter AND s.b = f.partner AND s.measure = f.measure AND s.commodity = f.commodity
    AND s.coverage IS f.coverage AND s.calendar = f.calendar AND s.start = f.start AND s."end" = f."end" AND s.unit = f.unit
  WHERE f.flow = 'turnover'
),
compared AS (
  SELECT iif(measure = 'change', 'change', 'same-side') AS kind, reporter, partner, flow, '' AS body, measure, commodity,
    coverage, calendar, start, "end", unit, 1 AS side, id, value, low, high, bottom, top
  FROM figures WHERE measure <> 'share' OR flow <> 'turnover'  -- whose turnover it is a share of, only its note says
  UNION ALL
  SELECT 'coverage', reporter, partner, flow, '', measure, commodity, NULL, calendar, start, "end", unit,
    iif(coverage IS NULL, 1, 2), id, value, low, high, bottom, top
  FROM figures WHERE coverage IS NOT 'services' AND measure IN ('value', 'weight')
  UNION ALL
  SELECT 'mirror', origin, destination, 'exports', '', measure, commodity, coverage, calendar, start, "end", unit,
    iif(flow = 'exports', 1, 2), id, value, low, high, bottom, top
  FROM parts
  UNION ALL
  SELECT 'sum', a, b, 'turnover', body, measure, commodity, coverage, calendar, start, "end", unit,
    iif(origin = a, 2, 3), id, value, low, high, bottom, top
  FROM parts
  UNION ALL
  SELECT 'sum', reporter, partner, 'turnover', part_body, measure, commodity, coverage, calendar, start, "end", unit,
    1, id, value, low, high, bottom, top
  FROM wholes
),
sides AS (
  SELECT kind, reporter, partner, flow, body, measure, commodity, coverage, calendar, start, "end", unit, side,
    count(*) AS figures, min(value) AS smallest, max(value) AS largest, max(low) AS low, min(high) AS high,
    max(bottom) AS bottom, min(top) AS top, group_concat(id, ' ') AS ids
  FROM compared
  GROUP BY kind, reporter, partner, flow, body, measure, commodity, coverage, calendar, start, "end", unit, side
),
pairs AS (
  SELECT kind, reporter, partner, flow, body, measure, commodity, coverage, calendar, start, "end", unit,
    sum(figures) AS figures, count(*) AS sides, group_concat(ids, ' ') AS ids,
    sum(smallest) FILTER (WHERE side = 1) AS smallest1, sum(smallest) FILTER (WHERE side > 1) AS smallest2,
    sum(largest) FILTER (WHERE side = 1) AS largest1, sum(largest) FILTER (WHERE side > 1) AS largest2,
    sum(low) FILTER (WHERE side = 1) AS low1, sum(low) FILTER (WHERE side > 1) AS low2,
    sum(high) FILTER (WHERE side = 1) AS high1, sum(high) FILTER (WHERE side > 1) AS high2,
    sum(bottom) FILTER (WHERE side = 1) AS bottom1, sum(bottom) FILTER (WHERE side > 1) AS bottom2,
    sum(top) FILTER (WHERE side = 1) AS top1, sum(top) FILTER (WHERE side > 1) AS top2
  FROM sides
  GROUP BY kind, reporter, partner, flow, body, measure, commodity, coverage, calendar, start, "end", unit
),
conflicts AS (
  SELECT kind, reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit, figures,
    smallest1 AS low, largest1 AS high, iif(bottom1 > top1, 'yes', 'no') AS certain, ids
  FROM pairs WHERE kind IN ('same-side', 'change') AND low1 > high1
  UNION ALL
  SELECT kind, reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit, figures,
    min(smallest1, smallest2), max(largest1, largest2), iif(bottom1 > top2 OR bottom2 > top1, 'yes', 'no'), ids
  FROM pairs WHERE sides = iif(kind = 'sum', 3, 2) AND (low1 > high2 OR low2 > high1)
  UNION ALL
  SELECT 'growth', reporter, partner, flow, 'change', commodity, coverage, calendar, start, "end", 'percent', figures,
    min(stated, implied_low), max(stated, implied_high), certain, ids
  FROM trade_growth WHERE fits = 'no'
)
SELECT kind, reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit, figures,
  (SELECT count(DISTINCT t.source) FROM json_each('["' || replace(ids, ' ', '","') || '"]') e
    JOIN trade t ON t.id = e.value) AS sources,
  low, high, round(high - low, 6) AS spread, iif(low > 0, round(high / low, 2), NULL) AS ratio, certain,
  (SELECT group_concat(note, ' ') FROM (
    SELECT f.note FROM json_each('["' || replace(ids, ' ', '","') || '"]') e JOIN trade_note_figures f ON f.figure = e.value
    UNION
    SELECT s.note FROM json_each('["' || replace(ids, ' ', '","') || '"]') e JOIN trade_note_scopes s ON s.figure = e.value
    WHERE s.conflict IS NULL OR s.conflict = c.kind
  )) AS notes, ids
FROM conflicts c
ORDER BY reporter, partner, start, "end", flow, measure, commodity, coverage, kind, ids

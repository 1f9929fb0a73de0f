-- title: Trade figures that contradict each other
-- Figures for the same goods, period, calendar and coverage that differ by more than their wording allows (trade_bounds),
-- and their spread. Kinds: same-side, of one reporter and flow; mirror, exports of the one beside imports of the other;
-- sum, exports and imports of one body beside a turnover; change, stated growth; growth, a stated growth beside the figures
-- of both years; coverage, figures of one reporter and flow, some of which do not say what they cover, so that this can be
-- why. A conflict is certain if more-than and less-than, taken at their word, do not resolve it. Notes: what is known of it.
WITH known AS (
  SELECT id, reporter, partner, origin, destination, flow, measure, coverage, value, low, high,
    coalesce(least, -1e18) AS bottom, coalesce(most, 1e18) AS top, coalesce(compiler, reporter) AS body,
    -- The figures of one lot share countries, goods, period and unit.
    min(id) OVER lots AS lot, count(*) OVER lots AS mates, min(reporter) OVER lots <> max(reporter) OVER lots AS mirrored,
    max(flow = 'turnover') OVER lots AS summed
  FROM trade_bounds
  WINDOW lots AS (
    PARTITION BY min(reporter, partner), max(reporter, partner), measure, commodity, calendar, start, "end", unit
  )
),
figures AS MATERIALIZED (
  SELECT *, count(*) OVER (PARTITION BY lot, reporter, flow) > 1 AS repeated FROM known WHERE mates > 1 ORDER BY id
),
parts AS MATERIALIZED (
  SELECT * FROM figures WHERE measure IN ('value', 'weight') AND flow IN ('exports', 'imports') AND (mirrored OR summed)
),
sums AS (SELECT DISTINCT lot, body, coverage FROM parts WHERE summed),
compared AS (
  SELECT iif(measure = 'change', 'change', 'same-side') AS kind, lot, reporter, partner, flow, '' AS body, coverage, 1 AS side,
    id, value, low, high, bottom, top
  FROM figures WHERE repeated AND (measure <> 'share' OR flow <> 'turnover') -- whose turnover it is a share of, only its note says
  UNION ALL
  SELECT 'coverage', lot, reporter, partner, flow, '', NULL, iif(coverage IS NULL, 1, 2), id, value, low, high, bottom, top
  FROM figures WHERE repeated AND coverage IS NOT 'services' AND measure IN ('value', 'weight')
  UNION ALL
  SELECT 'mirror', lot, origin, destination, 'exports', '', coverage, iif(flow = 'exports', 1, 2), id, value, low, high,
    bottom, top
  FROM parts WHERE mirrored
  UNION ALL
  SELECT 'sum', lot, min(origin, destination), max(origin, destination), 'turnover', body, coverage,
    iif(origin < destination, 2, 3), id, value, low, high, bottom, top
  FROM parts WHERE summed
  UNION ALL
  SELECT 'sum', lot, reporter, partner, flow, s.body, f.coverage, 1, id, value, low, high, bottom, top
  FROM figures f JOIN sums s USING (lot)
  WHERE flow = 'turnover' AND reporter < partner AND s.coverage IS f.coverage
),
sides AS (
  SELECT kind, lot, reporter, partner, flow, body, coverage, side,
    count(*) AS figures, min(value) AS smallest, max(value) AS largest, max(low) AS low, min(high) AS high,
    max(bottom) AS bottom, min(top) AS top, group_concat(id, ' ') AS ids
  FROM compared
  GROUP BY lot, kind, reporter, flow, body, coverage, side
),
pairs AS MATERIALIZED (
  SELECT kind, lot, reporter, partner, flow, coverage,
    sum(figures) AS figures, count(*) AS sides, group_concat(ids, ' ') AS ids,
    sum(smallest) FILTER (WHERE side = 1) AS smallest1, sum(smallest) FILTER (WHERE side > 1) AS smallest2,
    sum(largest) FILTER (WHERE side = 1) AS largest1, sum(largest) FILTER (WHERE side > 1) AS largest2,
    sum(low) FILTER (WHERE side = 1) AS low1, sum(low) FILTER (WHERE side > 1) AS low2,
    sum(high) FILTER (WHERE side = 1) AS high1, sum(high) FILTER (WHERE side > 1) AS high2,
    sum(bottom) FILTER (WHERE side = 1) AS bottom1, sum(bottom) FILTER (WHERE side > 1) AS bottom2,
    sum(top) FILTER (WHERE side = 1) AS top1, sum(top) FILTER (WHERE side > 1) AS top2
  FROM sides
  GROUP BY lot, kind, reporter, flow, body, coverage
  HAVING sum(figures) > 1
),
differing AS (
  SELECT kind, lot, reporter, partner, flow, coverage, figures, smallest1 AS low, largest1 AS high,
    iif(bottom1 > top1, 'yes', 'no') AS certain, ids
  FROM pairs WHERE kind IN ('same-side', 'change') AND low1 > high1
  UNION ALL
  SELECT kind, lot, reporter, partner, flow, coverage, figures, min(smallest1, smallest2), max(largest1, largest2),
    iif(bottom1 > top2 OR bottom2 > top1, 'yes', 'no'), ids
  FROM pairs WHERE sides = iif(kind = 'sum', 3, 2) AND (low1 > high2 OR low2 > high1)
),
conflicts AS MATERIALIZED (
  SELECT kind, d.reporter, d.partner, d.flow, t.measure, t.commodity, d.coverage, t.calendar, t.start, t."end", t.unit,
    figures, low, high, certain, ids
  FROM differing d JOIN trade t ON t.id = d.lot
  UNION ALL
  SELECT 'growth', reporter, partner, flow, 'change', commodity, coverage, calendar, start, "end", 'percent', figures,
    min(stated, implied_low), max(stated, implied_high), certain, ids
  FROM trade_growth WHERE fits = 'no'
)
SELECT kind, reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", unit, figures,
  (SELECT count(DISTINCT t.source) FROM json_each('["' || replace(ids, ' ', '","') || '"]') e
    JOIN trade t ON t.id = e.value) AS sources,
  low, high, round(high - low, 6) AS spread, iif(low > 0, round(high / low + 1e-9, 2), NULL) AS ratio, certain,
  (SELECT group_concat(note, ' ') FROM (
    SELECT f.note FROM json_each('["' || replace(ids, ' ', '","') || '"]') e JOIN trade_note_figures f ON f.figure = e.value
    UNION
    SELECT s.note FROM json_each('["' || replace(ids, ' ', '","') || '"]') e JOIN trade_note_scopes s ON s.figure = e.value
    WHERE s.conflict IS NULL OR s.conflict = c.kind
  )) AS notes, ids
FROM conflicts c
ORDER BY reporter, partner, start, "end", flow, measure, commodity, coverage, kind, ids

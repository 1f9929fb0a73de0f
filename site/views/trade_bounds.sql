-- title: How exactly figures of trade are known
-- Each figure that is stated as an outcome, with the countries that the goods leave and reach and the lowest and the highest
-- value that it can mean. A figure is good to half of its last digit that is not zero, a percentage to half a percent at the
-- least; “more than 18” is read as 18 to 19. least and most are the bounds of the bare wording: more-than has no highest
-- value, less-than no lowest.
WITH written AS MATERIALIZED (
  SELECT id, printf('%.0f', value) AS whole, rtrim(printf('%.6f', value), '0') AS text FROM trade
  WHERE status IN ('observed', 'estimated', 'unofficial') AND start IS NOT NULL
),
digits AS MATERIALIZED (
  SELECT t.*, CASE WHEN text NOT LIKE '%.' THEN CAST('1e-' || (length(text) - instr(text, '.')) AS REAL)
      WHEN unit = 'percent' AND qualifier <> 'about' THEN 1.0
      ELSE CAST('1e' || (length(whole) - length(rtrim(whole, '0'))) AS REAL) END AS digit,
    CASE WHEN qualifier NOT IN ('more-than', 'less-than') THEN 'around'
      WHEN (qualifier = 'more-than') = (value >= 0) THEN 'above' ELSE 'below' END AS side
  FROM written JOIN trade t USING (id)
)
SELECT id, reporter, partner, flow, measure, commodity, coverage, calendar, start, "end", value, unit, qualifier, status,
  compiler, partner_basis, valuation, source,
  CASE flow WHEN 'imports' THEN partner ELSE reporter END AS origin,
  CASE flow WHEN 'imports' THEN reporter ELSE partner END AS destination,
  round(CASE side WHEN 'above' THEN value WHEN 'below' THEN value - digit ELSE value - digit / 2 END, 6) AS low,
  round(CASE side WHEN 'above' THEN value + digit WHEN 'below' THEN value ELSE value + digit / 2 END, 6) AS high,
  CASE side WHEN 'above' THEN value WHEN 'around' THEN round(value - digit / 2, 6) END AS least,
  CASE side WHEN 'below' THEN value WHEN 'around' THEN round(value + digit / 2, 6) END AS most
FROM digits

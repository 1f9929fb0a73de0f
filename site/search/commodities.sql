-- title: Goods
-- Codes of goods with their names, and the sorts of goods that hold them.
SELECT
  c.id,
  CASE WHEN c.nomenclature LIKE 'HS%' THEN 'HS ' || c.id ELSE c.id END || ifnull(' ' || c.name, '') AS label,
  NULL AS date,
  'en' AS language,
  c.name AS name,
  c.id AS name_code,
  p.name AS parent,
  g.name AS chapter
FROM commodities c
LEFT JOIN commodities p ON p.id = c.parent
LEFT JOIN commodities g ON g.id = p.parent
WHERE c.id <> 'TOTAL'
ORDER BY c.id

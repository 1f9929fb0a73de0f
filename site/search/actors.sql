-- title: People and bodies
-- Names in three scripts, other spellings, countries, and the offices held.
SELECT
  a.id,
  a.name AS label,
  NULL AS date,
  a.name AS name,
  a.name_fa AS name_fa,
  a.name_ru AS name_ru,
  (SELECT group_concat(l.name, '; ') FROM (SELECT name FROM aliases WHERE actor = a.id ORDER BY name) l) AS name_other,
  c.name AS country,
  (
    SELECT group_concat(office, '; ')
    FROM (SELECT DISTINCT office FROM participants WHERE actor = a.id AND office IS NOT NULL ORDER BY office)
  ) AS offices,
  c.name_fa AS also_country_fa,
  c.name_ru AS also_country_ru
FROM actors a
LEFT JOIN countries c ON c.id = a.country
ORDER BY a.id

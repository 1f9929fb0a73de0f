-- title: Agreements
-- Titles in three languages, descriptions, references, places, and the parties.
SELECT
  g.id,
  g.title AS label,
  g.signed AS date,
  g.title AS name,
  g.title_fa AS name_fa,
  g.title_ru AS name_ru,
  g.description,
  g.reference,
  p.name AS place,
  (
    SELECT group_concat(said, '; ')
    FROM (
      SELECT a.name || coalesce(', ' || w.office, '') AS said
      FROM parties w JOIN actors a ON a.id = w.actor
      WHERE w.agreement = g.id ORDER BY w.actor
    )
  ) AS parties,
  (
    SELECT group_concat(said, ' ')
    FROM (
      SELECT coalesce(a.name_fa, '') || ' ' || coalesce(a.name_ru, '') || ' ' || coalesce(
        (SELECT group_concat(l.name, ' ') FROM (SELECT name FROM aliases WHERE actor = a.id ORDER BY name) l), ''
      ) AS said
      FROM parties w JOIN actors a ON a.id = w.actor
      WHERE w.agreement = g.id ORDER BY w.actor
    )
  ) AS also_parties,
  p.name_fa AS also_place_fa,
  p.name_ru AS also_place_ru,
  g.type AS also_type,
  s.name AS also_topic
FROM agreements g
LEFT JOIN places p ON p.id = g.place
LEFT JOIN topics s ON s.id = g.topic
ORDER BY g.id

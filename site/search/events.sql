-- title: Events
-- Titles, descriptions, places and those who took part, in every script that the record knows.
SELECT
  e.id,
  e.title AS label,
  e.date,
  e.title AS name,
  e.description,
  p.name AS place,
  (
    SELECT group_concat(said, '; ')
    FROM (
      SELECT a.name || coalesce(', ' || w.office, '') AS said
      FROM participants w JOIN actors a ON a.id = w.actor
      WHERE w.event = e.id ORDER BY w.actor
    )
  ) AS people,
  (
    SELECT group_concat(said, ' ')
    FROM (
      SELECT coalesce(a.name_fa, '') || ' ' || coalesce(a.name_ru, '') || ' ' || coalesce(
        (SELECT group_concat(l.name, ' ') FROM (SELECT name FROM aliases WHERE actor = a.id ORDER BY name) l), ''
      ) AS said
      FROM participants w JOIN actors a ON a.id = w.actor
      WHERE w.event = e.id ORDER BY w.actor
    )
  ) AS also_people,
  p.name_fa AS also_place_fa,
  p.name_ru AS also_place_ru,
  t.name AS also_type,
  s.name AS also_topic
FROM events e
LEFT JOIN places p ON p.id = e.place
LEFT JOIN event_types t ON t.id = e.type
LEFT JOIN topics s ON s.id = e.topic
ORDER BY e.id

-- title: Who took part in most events
-- Persons by the number of events that they took part in, with the first and the last day.
SELECT a.id, a.name, c.name AS country, count(*) AS events, min(e.date_earliest) AS first_day,
  max(e.date_latest) AS last_day
FROM participants p JOIN actors a ON a.id = p.actor JOIN events e ON e.id = p.event
LEFT JOIN countries c ON c.id = a.country
WHERE a.kind = 'person' AND e.status = 'held'
GROUP BY a.id ORDER BY events DESC, a.name

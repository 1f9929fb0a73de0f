-- title: Who took part in most events
-- Persons by the number of held events that they took part in, with the first and the last day.
-- parameter country: % The code of a country, such as IRN or RUS; % is any
-- chart: ranks x=name y=events
SELECT a.name, count(*) AS events, c.name AS country, min(e.date_earliest) AS first_day, max(e.date_latest) AS last_day,
  a.id AS id
FROM participants p JOIN actors a ON a.id = p.actor JOIN events e ON e.id = p.event LEFT JOIN countries c ON c.id = a.country
WHERE a.kind = 'person' AND e.status = 'held' AND coalesce(a.country, '') LIKE :country
GROUP BY a.id ORDER BY events DESC, a.name

-- title: Where they met
-- Places by the number of held events, of one type or of all.
-- parameter type: % The code of a type, such as visit or meeting; % is any
-- chart: ranks x=place y=events
SELECT p.name AS place, count(*) AS events, c.name AS country, min(e.date_earliest) AS first_day,
  max(e.date_latest) AS last_day, p.id
FROM events e JOIN places p ON p.id = e.place LEFT JOIN countries c ON c.id = p.country
WHERE e.status = 'held' AND e.type LIKE :type GROUP BY p.id ORDER BY events DESC, place

-- title: Events told by the two sides only
-- Held events none of whose sources is known to be published outside Iran and Russia: where a voice from elsewhere is missing.
-- A source whose country is not stated does not count as one.
-- parameter topic: % The code of a topic, such as nuclear; % is any
SELECT e.date, e.title, e.topic, count(*) AS sources, group_concat(DISTINCT coalesce(s.country, 'not stated')) AS countries,
  e.id
FROM events e JOIN event_sources es ON es.event = e.id JOIN sources s ON s.id = es.source
WHERE e.status = 'held' AND e.topic LIKE :topic
GROUP BY e.id HAVING sum(s.country IS NOT NULL AND s.country NOT IN ('IRN', 'RUS', 'SUN')) = 0
ORDER BY e.date_earliest DESC, e.id

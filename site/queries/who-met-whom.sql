-- title: Who met whom
-- Persons of different countries who took part in the same held visit, meeting, talk or session, with how often, and the
-- first and the last day. Part of a name is enough. To take part in the same event is all that is counted.
-- parameter name: Lavrov Part of the name of one of the two; % is anybody
-- chart: ranks x=pair y=events
WITH met AS (
  SELECT p.event, a.id, a.name, a.country FROM participants p JOIN actors a ON a.id = p.actor JOIN events e ON e.id = p.event
  WHERE a.kind = 'person' AND e.status = 'held'
    AND e.type IN ('visit', 'meeting', 'multilateral-meeting', 'negotiation', 'commission-session', 'call')
)
SELECT one.name || ' – ' || other.name AS pair, count(*) AS events, min(e.date_earliest) AS first_day,
  max(e.date_latest) AS last_day, one.id AS actor, other.id AS other_actor
FROM met one JOIN met other ON other.event = one.event AND other.id <> one.id AND other.country <> one.country
JOIN events e ON e.id = one.event
WHERE one.name LIKE '%' || :name || '%' AND (other.name NOT LIKE '%' || :name || '%' OR one.id < other.id)
GROUP BY one.id, other.id ORDER BY events DESC, last_day DESC, pair

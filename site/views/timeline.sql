-- title: Timeline
-- Events and agreements together in the order of the earliest day each can mean, with the number of sources.
SELECT 'event' AS kind, e.id AS id, e.date AS date, e.date_earliest AS earliest, e.date_latest AS latest, e.title AS title, t.name AS type,
  o.name AS topic, p.name AS place, e.status,
  (SELECT count(*) FROM event_sources s WHERE s.event = e.id) AS sources
FROM events e JOIN event_types t ON t.id = e.type JOIN topics o ON o.id = e.topic LEFT JOIN places p ON p.id = e.place
UNION ALL
SELECT 'agreement', a.id, a.signed, a.signed_earliest, a.signed_latest, a.title, a.type,
  o.name, p.name, a.status,
  (SELECT count(*) FROM agreement_sources s WHERE s.agreement = a.id)
FROM agreements a JOIN topics o ON o.id = a.topic LEFT JOIN places p ON p.id = a.place
ORDER BY earliest, latest, kind, id

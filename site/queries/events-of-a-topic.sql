-- title: One topic from year to year
-- Everything under one topic, events and agreements together, in a span of years.
-- parameter topic: caspian The code of a topic, such as nuclear, arms or caspian
-- parameter since: 1989 The first year
-- parameter until: 2030 The last year
SELECT kind, date, title, type, place, status, sources, id FROM (
  SELECT t.*, coalesce(e.topic, a.topic) AS code FROM timeline t
  LEFT JOIN events e ON t.kind = 'event' AND e.id = t.id LEFT JOIN agreements a ON t.kind = 'agreement' AND a.id = t.id)
WHERE code = lower(:topic) AND earliest >= :since AND earliest <= :until || '-12-31'
ORDER BY earliest, latest, id

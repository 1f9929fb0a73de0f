-- title: What the events were about
-- Held events a year by topic: the six topics with most events, and all others together.
-- parameter since: 1989 The first year
-- chart: columns x=year y=events series=topic
WITH counted AS (
  SELECT CAST(substr(date_earliest, 1, 4) AS INTEGER) AS year, topic FROM events
  WHERE status = 'held' AND date_earliest IS NOT NULL AND CAST(substr(date_earliest, 1, 4) AS INTEGER) >= CAST(:since AS INTEGER)
), largest AS (SELECT topic, count(*) AS size FROM counted GROUP BY topic ORDER BY size DESC, topic LIMIT 6)
SELECT c.year, coalesce(o.name, 'All others') AS topic, count(*) AS events
FROM counted c LEFT JOIN largest l ON l.topic = c.topic LEFT JOIN topics o ON o.id = l.topic
GROUP BY c.year, o.name ORDER BY c.year, max(coalesce(l.size, 0)) DESC, topic

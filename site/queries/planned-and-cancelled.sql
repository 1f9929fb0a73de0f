-- title: Planned, cancelled or in doubt
-- Events that were announced, called off, or told by a source that the editors doubt.
-- chart: columns x=year series=status
SELECT CAST(substr(e.date_earliest, 1, 4) AS INTEGER) AS year, e.status, e.date, e.title, o.name AS topic, e.id
FROM events e JOIN topics o ON o.id = e.topic WHERE e.status <> 'held' ORDER BY e.date_earliest, e.id

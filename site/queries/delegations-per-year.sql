-- title: Delegations exchanged
-- What sources say of the number of delegations exchanged in a period, beside the visits of that period that the record
-- holds: how much of what happened it knows. Without a period nothing is counted beside it.
SELECT i.start, i."end", i.calendar, i.value AS delegations, i.qualifier,
  CASE WHEN i.start IS NOT NULL AND i."end" IS NOT NULL THEN (
    SELECT count(*) FROM events e WHERE e.type = 'visit' AND e.status = 'held' AND e.date_earliest <= i."end"
      AND e.date_latest >= i.start) END AS visits_in_the_record,
  s.title AS source, i.locator, i.note, i.id
FROM indicators i JOIN sources s ON s.id = i.source
WHERE i.name LIKE '%delegations%' ORDER BY i.start, i.id

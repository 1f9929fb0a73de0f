-- title: Dates that sources give differently
-- Pairs of sources whose dates for one event or agreement cannot both be right, with the days between them. A date marked
-- as rough (~) agrees with another one within a week.
WITH said AS (
  SELECT 'event' AS kind, e.id, e.title, s.source, s.date, s.date_earliest AS earliest, s.date_latest AS latest,
    s.locator
  FROM event_sources s JOIN events e ON e.id = s.event
  UNION ALL
  SELECT 'agreement', a.id, a.title, s.source, s.signed, s.signed_earliest, s.signed_latest, s.locator
  FROM agreement_sources s JOIN agreements a ON a.id = s.agreement
)
SELECT a.kind, a.id, a.title, a.source AS earlier_source, a.date AS earlier_date, b.source AS later_source,
  b.date AS later_date, CAST(julianday(b.earliest) - julianday(a.latest) AS INTEGER) AS days_apart
FROM said a JOIN said b ON b.kind = a.kind AND b.id = a.id AND a.latest < b.earliest
WHERE NOT (julianday(b.earliest) - julianday(a.latest) <= 7 AND (a.date LIKE '%~%' OR b.date LIKE '%~%'))
ORDER BY a.kind, a.id, days_apart DESC, earlier_source, later_source

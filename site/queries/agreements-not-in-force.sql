-- title: Agreements that no source says are in force
-- Signed or announced before a year, and without a source that gives a day of entry into force. It may have entered into
-- force all the same: the record says only what it was told.
-- parameter before: 2024 The year before which it was signed or announced
SELECT a.signed, a.title, a.type, a.level, a.status, o.name AS topic,
  (SELECT count(*) FROM agreement_sources s WHERE s.agreement = a.id) AS sources, a.id
FROM agreements a JOIN topics o ON o.id = a.topic
WHERE a.in_force IS NULL AND a.ended IS NULL AND a.status NOT IN ('in-force', 'ended')
  AND (a.signed_earliest IS NULL OR a.signed_earliest < :before)
ORDER BY a.signed_earliest, a.id

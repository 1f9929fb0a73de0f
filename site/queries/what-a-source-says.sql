-- title: What one source says
-- Every statement of a source in all tables, with where it stands in it.
-- parameter source: avim-sanaei-2013 The id of a source
SELECT 'event' AS kind, s.event AS id, e.title AS what, s.date AS says, s.locator, s.note
FROM event_sources s JOIN events e ON e.id = s.event WHERE s.source = :source
UNION ALL
SELECT 'agreement', s.agreement, a.title, s.signed, s.locator, s.note
FROM agreement_sources s JOIN agreements a ON a.id = s.agreement WHERE s.source = :source
UNION ALL
SELECT 'trade', t.id, t.reporter || ' ' || t.flow || ' ' || t.partner, t.value || ' ' || t.unit, t.locator, t.note
FROM trade t WHERE t.source = :source
UNION ALL
SELECT 'note on trade', n.id, n.title, n.explanation, n.locator, n.note
FROM trade_notes n WHERE n.source = :source
UNION ALL
SELECT 'indicator', i.id, i.name, i.value || ' ' || i.unit, i.locator, i.note
FROM indicators i WHERE i.source = :source
ORDER BY 1, 2

-- title: Documents of a type
-- Agreements of one type with their parties, in the order of signing.
-- parameter type: treaty agreement, contract, convention, exchange-of-notes, memorandum, programme, protocol, roadmap, statement, treaty or other
SELECT a.signed, a.title, a.title_fa, a.title_ru, a.level, a.status, a.in_force, a.reference,
  (SELECT group_concat(name, ', ') FROM (SELECT r.name FROM parties p JOIN actors r ON r.id = p.actor
    WHERE p.agreement = a.id AND p.role = 'party' ORDER BY r.name)) AS parties, a.id
FROM agreements a WHERE a.type = lower(:type) ORDER BY a.signed_earliest, a.id

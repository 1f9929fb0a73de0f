-- title: Events of a person or body
-- Everything an actor took part in, with the office held then. Part of a name is enough, such as Lavrov.
-- parameter name: Lavrov Part of a name, in Latin, Persian or Russian letters
SELECT e.date, e.title, a.name, p.office, p.role, t.name AS type, e.status, e.id
FROM participants p JOIN events e ON e.id = p.event JOIN actors a ON a.id = p.actor JOIN event_types t ON t.id = e.type
WHERE a.name LIKE '%' || :name || '%' OR a.name_fa LIKE '%' || :name || '%' OR a.name_ru LIKE '%' || :name || '%'
ORDER BY e.date_earliest, e.id

-- title: Offices over time
-- Which office a person held at which events, from the first to the last day on which a source names it. Somebody may have
-- held it before and after.
-- parameter name: Shoigu Part of the name of a person
SELECT a.name, p.office, min(e.date_earliest) AS first_named, max(e.date_latest) AS last_named, count(*) AS events, a.id
FROM participants p JOIN actors a ON a.id = p.actor JOIN events e ON e.id = p.event
WHERE a.kind = 'person' AND p.office IS NOT NULL
  AND (a.name LIKE '%' || :name || '%' OR a.name_fa LIKE '%' || :name || '%' OR a.name_ru LIKE '%' || :name || '%')
GROUP BY a.id, p.office ORDER BY a.name, first_named, p.office

-- title: Where the sources come from
-- Sources by the country of their publisher and by kind, with how many statements on events and agreements they carry.
-- chart: ranks x=country y=sources series=kind
SELECT coalesce(c.name, 'Country not stated') AS country, s.kind, count(*) AS sources,
  sum((SELECT count(*) FROM event_sources e WHERE e.source = s.id)
    + (SELECT count(*) FROM agreement_sources a WHERE a.source = s.id)) AS statements
FROM sources s LEFT JOIN countries c ON c.id = s.country
GROUP BY s.country, s.kind ORDER BY sum(count(*)) OVER (PARTITION BY s.country) DESC, country, sources DESC

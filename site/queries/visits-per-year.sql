-- title: Visits a year, and where they went
-- Visits that were held, by the year in which they can first have begun and the country in which they took place. The
-- record knows more of recent years: the number of rows is not the number of visits that were ever made.
-- parameter since: 1989 The first year
-- chart: columns x=year y=visits series=direction
SELECT CAST(substr(e.date_earliest, 1, 4) AS INTEGER) AS year,
  CASE p.country WHEN 'IRN' THEN 'to Iran' WHEN 'RUS' THEN 'to Russia' WHEN 'SUN' THEN 'to the Soviet Union'
    ELSE 'elsewhere' END AS direction,
  count(*) AS visits
FROM events e LEFT JOIN places p ON p.id = e.place
WHERE e.type = 'visit' AND e.status = 'held' AND year >= CAST(:since AS INTEGER)
GROUP BY year, direction ORDER BY year, direction

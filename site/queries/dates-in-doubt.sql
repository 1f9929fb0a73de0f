-- title: Dates that are not certain
-- Events and agreements whose date is about, doubtful, a span, or no finer than a month, with the days that it leaves open.
-- parameter kind: agreement event, agreement or % for both
-- chart: columns x=year series=kind
SELECT kind, CAST(substr(earliest, 1, 4) AS INTEGER) AS year, date, title,
  CAST(julianday(latest) - julianday(earliest) AS INTEGER) + 1 AS days_open, sources, id
FROM timeline WHERE kind LIKE :kind AND date IS NOT NULL AND (date GLOB '*[~?%]*' OR length(date) < 10 OR date LIKE '%/%')
ORDER BY earliest, latest, id

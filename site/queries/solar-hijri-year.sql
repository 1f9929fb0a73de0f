-- title: One Iranian year
-- Events and agreements that can fall into a year of the Solar Hijri calendar, such as 1391.
-- parameter year: 1391 A year of the Solar Hijri calendar
SELECT t.kind, t.date, t.title, t.type, t.place, t.status, t.sources, t.id
FROM timeline t JOIN calendar_years y ON y.calendar = 'solar-hijri' AND y.year = CAST(:year AS INTEGER)
WHERE t.earliest <= y."end" AND t.latest >= y.start
ORDER BY t.earliest, t.latest, t.id

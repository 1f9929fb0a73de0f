-- title: What rests on a single source
-- Events and agreements that only one source states: the first to look up elsewhere.
SELECT kind, date, title, status, id FROM timeline WHERE sources = 1 ORDER BY earliest, id

-- title: Sources
-- Titles, authors, publishers and notes of what the record cites.
SELECT
  id,
  title AS label,
  published AS date,
  language,
  title AS name,
  author,
  publisher,
  note
FROM sources
ORDER BY id

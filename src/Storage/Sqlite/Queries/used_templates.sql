-- The templates that items still checked are made of, by hopping from one to the next along the index.
WITH RECURSIVE used (template) AS (
  SELECT min(template) FROM items WHERE state <> 'inactive'
  UNION ALL
  SELECT (SELECT min(i.template) FROM items AS i WHERE i.state <> 'inactive' AND i.template > u.template)
  FROM used AS u
  WHERE u.template IS NOT NULL
)
SELECT template FROM used WHERE template IS NOT NULL

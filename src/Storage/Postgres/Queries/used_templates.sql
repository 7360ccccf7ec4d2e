-- The templates that items still checked are made of, by hopping from one to the next along the index.
WITH RECURSIVE known (template) AS (
  SELECT min(template) FROM items
  UNION ALL
  SELECT (SELECT min(i.template) FROM items AS i WHERE i.template > k.template) FROM known AS k WHERE k.template IS NOT NULL
)
SELECT k.template
FROM known AS k
WHERE EXISTS (SELECT 1 FROM items AS i WHERE i.template = k.template AND i.state <> 'inactive')

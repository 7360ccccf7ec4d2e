-- How many issues of a list there are, counted up to a limit.
WITH
  named AS MATERIALIZED (
    SELECT s.code FROM sites AS s WHERE s.name_zh ILIKE $10 OR s.name_en ILIKE $10)
SELECT count(*) FROM (
  SELECT 1 FROM issues AS i
  WHERE {found}
    AND ($4 IS NULL OR i.due_at < $4)
    {filter}
    AND ($17 IS NULL OR i.region <> ALL($17))
  LIMIT $11) AS counted

-- How many issues of a list there are, counted up to a limit.
SELECT count(*) FROM (
  SELECT 1 FROM issues AS i
  WHERE {filter}
    AND ($18 IS NULL OR i.region <> ALL($18))
  LIMIT $11) AS counted

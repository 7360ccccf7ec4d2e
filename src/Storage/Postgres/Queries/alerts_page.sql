-- One page of alerts before a point, the newest first, out of one list or many; see issues_page. The server cannot look into CASE
-- and takes it to let half of the rows through. From conditions it would make out, for values it does not know, that hardly any is
-- left, and would fetch and sort the whole of a list for its newest row.
WITH
  firsts AS MATERIALIZED (
    SELECT k.key, f.position
    FROM unnest($1) AS k (key)
    CROSS JOIN LATERAL (
      SELECT a.position
      FROM alerts AS a
      WHERE {where}
      ORDER BY a.position DESC
      LIMIT 1) AS f
    ORDER BY f.position DESC
    LIMIT $8),
  bound AS MATERIALIZED (
    SELECT CASE WHEN count(*) < $8 THEN 0 ELSE min(position) END AS position FROM firsts)
SELECT p.position, p.id, p.body
FROM bound AS b
CROSS JOIN firsts AS k
CROSS JOIN LATERAL (
  SELECT a.position, a.id, a.body
  FROM alerts AS a
  WHERE {where} AND a.position >= b.position
  ORDER BY a.position DESC
  LIMIT $8) AS p
ORDER BY p.position DESC
LIMIT $8

-- Sites after a code, in the order of their codes. In the place of the braces stands whether they are found on the map.
SELECT s.facts
FROM sites AS s
WHERE {filter}
  AND s.code > $1
ORDER BY s.code
LIMIT $7

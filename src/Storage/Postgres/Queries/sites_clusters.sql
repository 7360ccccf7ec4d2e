-- Sites on the map, gathered by squares; $1 and $7 are without effect.
SELECT avg(s.lat_micro)::bigint, avg(s.lon_micro)::bigint, count(*)
FROM sites AS s
WHERE {filter}
GROUP BY s.lat_micro / $12, s.lon_micro / $12
ORDER BY 3 DESC, 1, 2

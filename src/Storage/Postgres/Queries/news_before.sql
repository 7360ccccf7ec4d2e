-- The news after a position that there is when the numbers are locked, in commit order, each with what the feed keeps of it.
SELECT n.position, n.node, n.region, n.site, n.told, n.body, f.body
FROM news AS n
LEFT JOIN feed AS f ON f.position = n.position AND n.told
WHERE n.position > $1
ORDER BY n.position

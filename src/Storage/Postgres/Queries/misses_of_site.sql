-- Windows that a site missed, from an instant on.
SELECT item, start, withdrawn
FROM misses
WHERE site = $1 AND start >= $2
ORDER BY item, start

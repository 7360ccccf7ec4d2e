-- News after a position in commit order, each with what the feed keeps of it, and the last position there is; where there is no
-- news, that alone.
SELECT h.position, n.position, n.node, n.region, n.site, n.told, n.body, f.body
FROM heads AS h
LEFT JOIN LATERAL (SELECT * FROM news WHERE position > $1 ORDER BY position LIMIT $2) AS n ON true
LEFT JOIN feed AS f ON f.position = n.position AND n.told
ORDER BY n.position

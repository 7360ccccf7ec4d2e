-- News after a position in commit order, with the last position there is; where there is no news, that alone.
SELECT h.position, n.position, n.node, n.region, n.site, n.told, n.body
FROM heads AS h
LEFT JOIN LATERAL (SELECT * FROM news WHERE position > $1 ORDER BY position LIMIT $2) AS n ON true
ORDER BY n.position

-- What a transaction means to the memory of all nodes.
INSERT INTO news (position, node, region, site, told, body) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)

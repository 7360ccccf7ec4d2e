-- A node begins to work; what was committed before it reads from the tables, and not as news.
INSERT INTO nodes (name, heard, projected) SELECT $1, h.position, $2 FROM heads AS h RETURNING id

-- Nodes that were put out and whose routine rows nobody has brought after yet.
SELECT id, projected FROM nodes WHERE put_out IS NOT NULL AND NOT recovered ORDER BY id

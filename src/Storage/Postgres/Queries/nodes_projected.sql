-- Routine rows are written up to where the node that is furthest behind has come.
INSERT INTO progress (name, position)
SELECT $1, min(projected) FROM nodes WHERE NOT recovered HAVING min(projected) IS NOT NULL
ON CONFLICT (name) DO UPDATE SET position = greatest(progress.position, excluded.position)

-- How far the ledger was read for references; another process may be further.
INSERT INTO progress AS p (name, position) VALUES ('evidence', $1)
ON CONFLICT (name) DO UPDATE SET position = greatest(p.position, excluded.position)

-- Remembers how far background work has come.
INSERT INTO progress (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = excluded.position

-- Remembers where a clock stands that all nodes share; it never goes back, whoever comes late.
INSERT INTO progress AS p (name, position) VALUES ($1, $2)
ON CONFLICT (name) DO UPDATE SET position = greatest(p.position, excluded.position)

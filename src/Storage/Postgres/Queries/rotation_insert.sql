-- The secret of an address is replaced by the next one.
INSERT INTO rotations (address, generation, at)
SELECT $1, coalesce(max(generation), 0) + 1, $2 FROM rotations WHERE address = $1
RETURNING generation

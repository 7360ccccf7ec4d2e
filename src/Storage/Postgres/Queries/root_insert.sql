-- A root over the ledger, if the one that it follows is still the newest.
INSERT INTO roots (position, entries, taken, digest, mac)
SELECT $1, $2, $3, $4, $5
WHERE coalesce((SELECT max(position) FROM roots), 0) = $6

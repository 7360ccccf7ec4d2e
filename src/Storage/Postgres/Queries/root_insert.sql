-- A root over the ledger.
INSERT INTO roots (position, entries, taken, digest, mac) VALUES ($1, $2, $3, $4, $5)

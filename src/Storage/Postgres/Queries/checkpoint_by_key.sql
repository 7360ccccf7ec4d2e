-- Where the ledger of an entity begins after months of it were archived.
SELECT c.seq, c.hash, c.state, c.place FROM checkpoints AS c JOIN entities AS e ON e.id = c.entity WHERE e.key = $1

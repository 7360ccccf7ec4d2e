-- Where the ledger of an entity begins after months of it were archived.
SELECT seq, hash, state, place FROM checkpoints WHERE entity = $1

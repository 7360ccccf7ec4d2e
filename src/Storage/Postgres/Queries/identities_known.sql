-- Which of these identities the ledger has already.
SELECT identity FROM ledger_keys WHERE identity = ANY($1)

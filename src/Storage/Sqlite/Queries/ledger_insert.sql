-- Appends one entry to the ledger.
INSERT INTO ledger (entity, seq, identity, kind, happened, decided, input, facts, rules, place, policy, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

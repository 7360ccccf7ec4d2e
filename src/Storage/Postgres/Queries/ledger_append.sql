-- New lines of the ledger. Arrays go along with all else in one journey; COPY, with journeys of its own, was no faster.
INSERT INTO ledger (position, month, entity, seq, identity, kind, happened, decided, input, facts, rules, place, policy, hash)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

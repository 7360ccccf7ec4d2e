COPY ledger (position, month, entity, seq, identity, kind, happened, decided, input, facts, rules, place, policy, hash)
FROM STDIN (FORMAT BINARY)

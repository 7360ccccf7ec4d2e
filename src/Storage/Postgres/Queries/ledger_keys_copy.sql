COPY ledger_keys (entity, seq, identity, position, month) FROM STDIN (FORMAT BINARY)

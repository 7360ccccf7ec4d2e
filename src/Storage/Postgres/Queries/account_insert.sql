-- An account, with the next change; nothing where its id or name is taken.
INSERT INTO accounts (id, name, display_name, role, regions, sites, password_hash, password_at, one_time_until, created_at, created_by, disabled_at, signed_in_at, issuer, subject, linked_at, change)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, (SELECT coalesce(max(change), 0) + 1 FROM accounts))
ON CONFLICT DO NOTHING

-- A token, with the next change; nothing where its id or hash is taken.
INSERT INTO tokens (id, name, role, regions, sites, hash, created_at, created_by, expires_at, revoked_at, last_used_at, change)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT coalesce(max(change), 0) + 1 FROM tokens))
ON CONFLICT DO NOTHING

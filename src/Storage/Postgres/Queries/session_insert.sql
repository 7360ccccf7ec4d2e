-- A session, with the change just given.
INSERT INTO sessions (id, account, hash, created_at, expires_at, last_used_at, address, client, ended_at, method, change)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT last FROM session_changes))

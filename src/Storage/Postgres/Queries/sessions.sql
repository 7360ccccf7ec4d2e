-- Sessions. In the place of the braces stands how they are found, and in which order.
SELECT id, account, hash, created_at, expires_at, last_used_at, address, client, ended_at, change, method
FROM sessions
WHERE {found}

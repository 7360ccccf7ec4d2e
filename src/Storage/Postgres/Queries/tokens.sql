-- Tokens. In the place of the braces stands how they are found, and in which order.
SELECT id, name, role, regions, sites, hash, created_at, created_by, expires_at, revoked_at, last_used_at, change
FROM tokens
WHERE {found}

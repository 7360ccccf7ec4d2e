-- The first revocation stands.
UPDATE tokens SET revoked_at = $2, change = (SELECT max(change) + 1 FROM tokens) WHERE id = $1 AND revoked_at IS NULL

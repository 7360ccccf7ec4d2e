-- Somebody whom a provider has let in signs in, unless the account is disabled or linked with another.
UPDATE accounts SET signed_in_at = ?4 WHERE id = ?1 AND issuer = ?2 AND subject = ?3 AND disabled_at IS NULL

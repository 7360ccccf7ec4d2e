-- Somebody signs in, unless the account is disabled or its password has been changed.
UPDATE accounts SET signed_in_at = ?3 WHERE id = ?1 AND password_hash = ?2 AND disabled_at IS NULL

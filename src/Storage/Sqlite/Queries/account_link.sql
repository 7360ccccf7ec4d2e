-- By whom a provider knows the owner of an account from now on, unless another account has that one.
UPDATE accounts SET issuer = ?2, subject = ?3, linked_at = ?4, change = (SELECT max(change) + 1 FROM accounts)
WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM accounts WHERE issuer = ?2 AND subject = ?3 AND id <> ?1)

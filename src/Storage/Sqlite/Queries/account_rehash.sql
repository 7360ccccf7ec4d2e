-- The same password in another form: nobody has to learn of it.
UPDATE accounts SET password_hash = ?3 WHERE id = ?1 AND password_hash = ?2

-- Accounts. In the place of the braces stands how they are found, and in which order.
SELECT id, name, display_name, role, regions, sites, password_hash, password_at, one_time_until, created_at, created_by, disabled_at, signed_in_at, change, issuer, subject, linked_at
FROM accounts
WHERE {found}

-- What an account is from now on. One that is disabled already stays disabled since then.
UPDATE accounts SET display_name = ?2, role = ?3, regions = ?4, sites = ?5,
  disabled_at = CASE WHEN ?6 THEN coalesce(disabled_at, ?7) END, change = (SELECT max(change) + 1 FROM accounts)
WHERE id = ?1

-- The notices of an issue, in order of their numbers.
SELECT
  number, issue, site, item, addressee, rung, issued_at, receipt_due_at, reply_due_at, acknowledged_at, answered_at, revoked_at
FROM notices
WHERE issue = $1
ORDER BY number

-- Notices as they are from now on.
INSERT INTO notices (
  number, issue, site, item, addressee, rung, issued_at, receipt_due_at, reply_due_at, acknowledged_at, answered_at, revoked_at)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (number) DO UPDATE SET
  issue = excluded.issue,
  site = excluded.site,
  item = excluded.item,
  addressee = excluded.addressee,
  rung = excluded.rung,
  issued_at = excluded.issued_at,
  receipt_due_at = excluded.receipt_due_at,
  reply_due_at = excluded.reply_due_at,
  acknowledged_at = excluded.acknowledged_at,
  answered_at = excluded.answered_at,
  revoked_at = excluded.revoked_at

-- A notice as it is from now on.
INSERT OR REPLACE INTO notices (
  number, issue, site, item, addressee, rung, issued_at, receipt_due_at, reply_due_at, acknowledged_at, answered_at, revoked_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- A line of the audit; written under the lock of the tokens, so that its numbers have no gap.
INSERT INTO audit (position, at, by, token, action, subject, detail)
SELECT coalesce(max(position), 0) + 1, $1, $2, $3, $4, $5, $6 FROM audit

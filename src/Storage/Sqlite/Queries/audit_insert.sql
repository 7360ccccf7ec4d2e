-- A line of the audit.
INSERT INTO audit (at, by, token, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)

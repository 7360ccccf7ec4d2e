-- A check item as it is from now on.
INSERT OR REPLACE INTO items (site, template, kind, state, next_due_at, last_at, last_value, issue)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

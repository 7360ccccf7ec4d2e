-- An alert is written once; one that is there already stays as it went out.
INSERT INTO alerts (id, reason, severity, issue, site, item, region, decided_at, inspection_only, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING

-- Alerts, each written once with one delivery for each target, due at once: 0 lies before every instant of the system's
-- clock. One that is there already stays as it went out and gets no further deliveries.
WITH written AS (
  INSERT INTO alerts (position, id, reason, severity, issue, site, item, region, decided_at, inspection_only, body)
  SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (id) DO NOTHING
  RETURNING position
)
INSERT INTO deliveries (id, alert, kind, address, recipient, urgency, state, next_at)
SELECT d.id, d.alert, d.kind, d.address, d.recipient, d.urgency, 'pending', 0
FROM unnest($12, $13, $14, $15, $16, $17) AS d (id, alert, kind, address, recipient, urgency)
JOIN written AS w ON w.position = d.alert

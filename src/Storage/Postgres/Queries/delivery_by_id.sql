-- One delivery as the log shows it.
SELECT
  a.position, d.id, a.id, a.reason, a.severity, a.issue, a.site, a.region, a.decided_at, d.kind, d.address, d.recipient,
  d.lead, d.stands_for, d.state, d.attempts, d.resends, d.first_tried_at, d.last_tried_at, d.next_at, d.last_error,
  la.id, l.stands_for, l.next_at
FROM deliveries AS d
JOIN alerts AS a ON a.position = d.alert
LEFT JOIN deliveries AS l ON l.id = d.lead
LEFT JOIN alerts AS la ON la.position = l.alert
WHERE d.id = $1

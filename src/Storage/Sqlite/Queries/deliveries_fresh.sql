-- What was never tried and may go to a target in one message, the most severe first, then in commit order.
SELECT d.id, a.id, d.kind, d.address, d.recipient, a.body, 0, NULL, 1, d.next_at > 0, 0
FROM deliveries AS d
JOIN alerts AS a ON a.position = d.alert
WHERE d.state = 'pending' AND d.attempts = 0 AND d.lead IS NULL AND d.body IS NULL
  AND d.address = ?1 AND d.kind = ?2 AND d.recipient = ?3
ORDER BY d.urgency DESC, d.id
LIMIT ?4

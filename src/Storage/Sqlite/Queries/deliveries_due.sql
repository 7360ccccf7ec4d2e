-- Deliveries whose time has come, the most severe first, then in commit order, without those under way.
SELECT d.id, a.id, d.kind, d.address, d.recipient, a.body, d.attempts, d.first_tried_at
FROM deliveries AS d
JOIN alerts AS a ON a.position = d.alert
WHERE d.state = 'pending' AND d.next_at <= ?1 AND d.id NOT IN (SELECT value FROM json_each(?2))
ORDER BY d.urgency DESC, d.id
LIMIT ?3

-- Deliveries whose time has come to addresses of some shards, the most severe first, then in commit order, without those
-- under way and without those to addresses that are busy; none for a node that was put out, since others bring them out then.
SELECT
  d.id, a.id, d.kind, d.address, d.recipient, coalesce(d.body, a.body), d.attempts - d.attempts_before,
  coalesce(d.resent_at, d.first_tried_at), d.attempts = 0 AND d.body IS NULL, d.next_at > 0, d.body IS NOT NULL
FROM deliveries AS d
JOIN alerts AS a ON a.position = d.alert
WHERE d.state = 'pending'
  AND d.next_at <= $1
  AND d.id <> ALL($2)
  AND d.address <> ALL($3)
  AND (hashtext(d.address)::bigint & 2147483647) % $5 = ANY($6)
  AND EXISTS (SELECT 1 FROM nodes WHERE id = $7 AND put_out IS NULL)
ORDER BY d.urgency DESC, d.id
LIMIT $4

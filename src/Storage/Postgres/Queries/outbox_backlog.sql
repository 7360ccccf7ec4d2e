-- What waits to be delivered and what was given up.
SELECT
  (SELECT count(*) FROM deliveries WHERE state = 'pending'),
  (SELECT count(*) FROM deliveries WHERE state = 'failed'),
  (SELECT min(next_at) FROM deliveries WHERE state = 'pending' AND next_at <= $1)

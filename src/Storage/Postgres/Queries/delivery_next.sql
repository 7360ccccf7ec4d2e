-- When the next delivery that is not due yet comes due.
SELECT min(next_at) FROM deliveries WHERE state = 'pending' AND next_at > $1

-- When the next delivery to addresses of some shards that is not due yet comes due.
SELECT min(next_at) FROM deliveries
WHERE state = 'pending' AND next_at > $1 AND (hashtext(address)::bigint & 2147483647) % $2 = ANY($3)

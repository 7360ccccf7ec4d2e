-- Something arrived over the channel of a delivery: whatever run of failures there was is over.
INSERT INTO channels (kind, address, failures, last_success_at)
SELECT kind, address, 0, $2 FROM deliveries WHERE id = $1
ON CONFLICT (kind, address) DO UPDATE SET
  failures = 0,
  failing_since = NULL,
  last_success_at = excluded.last_success_at

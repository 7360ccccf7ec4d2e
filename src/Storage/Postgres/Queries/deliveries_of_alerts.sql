-- What became of the deliveries of some alerts.
SELECT alert, kind, state, attempts, last_tried_at, last_error FROM deliveries WHERE alert = ANY($1) ORDER BY alert, id

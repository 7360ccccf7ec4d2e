-- What became of the deliveries of one alert.
SELECT kind, state, attempts, last_tried_at, last_error FROM deliveries WHERE alert = ? ORDER BY id

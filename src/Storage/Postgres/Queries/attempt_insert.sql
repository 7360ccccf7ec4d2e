-- One more attempt of a delivery, after it was counted.
INSERT INTO attempts (delivery, number, at, took, state, error)
SELECT id, attempts, $2, $3, $4, $5 FROM deliveries WHERE id = $1

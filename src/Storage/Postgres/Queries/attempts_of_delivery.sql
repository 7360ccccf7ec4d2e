-- The attempts of a delivery, or of the one that brings it.
SELECT number, at, took, state, error
FROM attempts
WHERE delivery = (SELECT coalesce(lead, id) FROM deliveries WHERE id = $1)
ORDER BY number

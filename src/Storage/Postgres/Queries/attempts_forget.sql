-- Only the newest attempts of a delivery are kept.
DELETE FROM attempts WHERE delivery = $1 AND number <= (SELECT attempts FROM deliveries WHERE id = $1) - $2

-- The delivery that brings others gets what goes out for all of them.
UPDATE deliveries SET body = $2, stands_for = $3 WHERE id = $1

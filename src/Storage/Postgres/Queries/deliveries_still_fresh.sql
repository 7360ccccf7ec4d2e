-- Those of some deliveries that were never tried and stand for themselves alone, locked so that nobody puts them into another
-- message meanwhile.
SELECT id FROM deliveries
WHERE id = ANY($1) AND state = 'pending' AND attempts = 0 AND lead IS NULL AND body IS NULL
ORDER BY id
FOR UPDATE

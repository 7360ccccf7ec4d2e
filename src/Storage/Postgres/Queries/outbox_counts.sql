-- How many deliveries wait, and how many were given up.
SELECT
  (SELECT count(*) FROM deliveries WHERE state = 'pending'),
  (SELECT count(*) FROM deliveries WHERE state = 'failed')

-- What sites have had to bear in a week so far.
INSERT INTO burdens (site, week, visits, requests, budget, warned)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
ON CONFLICT (site, week) DO UPDATE SET
  visits = excluded.visits,
  requests = excluded.requests,
  budget = excluded.budget,
  warned = excluded.warned

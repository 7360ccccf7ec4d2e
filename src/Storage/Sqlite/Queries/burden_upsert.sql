-- What a site has had to bear in a week so far.
INSERT OR REPLACE INTO burdens (site, week, visits, requests, budget, warned) VALUES (?, ?, ?, ?, ?, ?)

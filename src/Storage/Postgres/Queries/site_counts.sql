-- Sites that are not closed, counted for the roll-ups.
SELECT region, count(*) FROM sites WHERE status <> 'closed' GROUP BY region

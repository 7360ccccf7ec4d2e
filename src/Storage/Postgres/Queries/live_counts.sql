-- Live issues counted for the roll-ups.
SELECT region, state, severity, count(*) FROM issues WHERE live GROUP BY region, state, severity

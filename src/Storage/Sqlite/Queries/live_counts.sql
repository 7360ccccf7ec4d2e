-- Live issues counted for the roll-ups; answered from one index alone.
SELECT region, state, severity, count(*) FROM issues WHERE live = 1 GROUP BY region, state, severity

-- Live issues of some sites, by site and state.
SELECT i.site, i.state, count(*)
FROM issues AS i
WHERE i.site IN (SELECT value FROM json_each(?1)) AND i.live = 1
GROUP BY i.site, i.state

-- Live issues of some sites, by site and state.
SELECT i.site, i.state, count(*)
FROM issues AS i
WHERE i.site = ANY($1) AND i.live
GROUP BY i.site, i.state

-- The templates of which most issues were raised in a span.
SELECT item, count(*), count(DISTINCT site)
FROM issues
WHERE raised_at >= ?2 AND raised_at < ?3 AND +region IN (SELECT value FROM json_each(?1))
GROUP BY item
ORDER BY 2 DESC, 1
LIMIT ?4

-- Items with a live issue in some regions, a portion after a code: a change of a region goes out to them in portions.
SELECT DISTINCT site || '.' || item
FROM issues
WHERE live AND site || '.' || item > $2 AND region = ANY($1)
ORDER BY site || '.' || item
LIMIT $3

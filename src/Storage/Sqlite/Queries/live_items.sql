-- Items with a live issue in some regions, a portion after a code: a change of a region goes out to them in portions.
-- The index is named, since reading it in order ends with the portion, and the planner would rather sort every region.
SELECT DISTINCT site || '.' || item AS code
FROM issues INDEXED BY issues_live_item
WHERE live = 1 AND site || '.' || item > ?2 AND region IN (SELECT value FROM json_each(?1))
ORDER BY site || '.' || item
LIMIT ?3

-- One page of alerts before a point, the newest first. In the place of the braces stands how they are found: as a
-- parameter it would be hidden from the planner, which must choose the index by it.
SELECT a.position, a.id, a.body
FROM alerts AS a
WHERE {found}
  AND a.position < ?2
  AND (?3 IS NULL OR a.region IN (SELECT value FROM json_each(?3)) OR a.site IN (SELECT value FROM json_each(?9)))
  AND (?4 IS NULL OR a.site = ?4)
  AND (?5 IS NULL OR a.reason = ?5)
  AND (?6 IS NULL OR a.decided_at >= ?6)
  AND (?7 IS NULL OR a.decided_at < ?7)
  AND (?10 = 0 OR a.inspection_only = 0)
ORDER BY a.position DESC
LIMIT ?8

-- One page of issues after a point, the earliest due first. In the place of the braces stands how they are found (all, of
-- a region, of a site, live or not): as a parameter it would be hidden from the planner, which must choose the index by it.
SELECT
  i.number, i.site, i.site_type, i.item, i.region, i.severity, i.state, i.cause, i.raised_at, i.found_at, i.due_at, i.rung,
  i.recurrence, i.findings, i.taken_by, i.claimed_at, i.look_back_from, i.look_back_to, i.look_back_due_at, i.ended_at,
  i.policy, i.assigned_to, i.revision
FROM issues AS i
WHERE {found}
  AND (i.due_at, i.number) > (?2, ?3)
  AND i.due_at < ?4
  AND (?5 IS NULL OR i.state IN (SELECT value FROM json_each(?5)))
  AND (?6 IS NULL OR i.region IN (SELECT value FROM json_each(?6)) OR i.site IN (SELECT value FROM json_each(?12)))
  AND (?7 IS NULL OR i.site_type = ?7)
  AND (?8 IS NULL OR i.item = ?8)
  AND (?9 IS NULL OR i.severity = ?9)
  AND (
    ?10 IS NULL
    OR i.number LIKE ?10 ESCAPE '\'
    OR i.site LIKE ?10 ESCAPE '\'
    OR i.item LIKE ?10 ESCAPE '\'
    OR EXISTS (
      SELECT 1 FROM sites AS s
      WHERE s.code = i.site AND (s.name_zh LIKE ?10 ESCAPE '\' OR s.name_en LIKE ?10 ESCAPE '\')))
ORDER BY i.due_at, i.number
LIMIT ?11

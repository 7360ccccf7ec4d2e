{found}
  AND i.due_at < ?4
  AND (?5 IS NULL OR i.state IN (SELECT value FROM json_each(?5)))
  AND (?6 IS NULL OR i.region IN (SELECT value FROM json_each(?6)) OR i.site IN (SELECT value FROM json_each(?12)))
  AND (?7 IS NULL OR i.site_type IN (SELECT value FROM json_each(?7)))
  AND (?8 IS NULL OR i.item IN (SELECT value FROM json_each(?8)))
  AND (?9 IS NULL OR i.severity IN (SELECT value FROM json_each(?9)))
  AND (?13 IS NULL OR ?13 = (i.taken_by IS NOT NULL))
  AND (?14 IS NULL OR i.taken_by = ?14)
  AND (?15 IS NULL OR i.assigned_to = ?15)
  AND (?16 = 0 OR i.look_back_due_at IS NOT NULL)
  AND (
    ?10 IS NULL
    OR i.number LIKE ?10 ESCAPE '\'
    OR i.item LIKE ?10 ESCAPE '\'
    OR i.item IN (SELECT value FROM json_each(?17))
    OR EXISTS (
      SELECT 1 FROM sites AS s
      WHERE s.code = i.site AND (s.name_zh LIKE ?10 ESCAPE '\' OR s.name_en LIKE ?10 ESCAPE '\')))

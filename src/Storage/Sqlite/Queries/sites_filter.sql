{found}
  AND (?2 IS NULL OR s.region IN (SELECT value FROM json_each(?2)) OR s.code IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR s.type IN (SELECT value FROM json_each(?4)))
  AND (?5 IS NULL OR s.status IN (SELECT value FROM json_each(?5)))
  AND (?6 IS NULL OR s.code LIKE ?6 ESCAPE '\' OR s.name_zh LIKE ?6 ESCAPE '\' OR s.name_en LIKE ?6 ESCAPE '\')

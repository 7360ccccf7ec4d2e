{found}
  AND ($2 IS NULL OR s.region = ANY($2) OR s.code = ANY($3))
  AND ($4 IS NULL OR s.type = ANY($4))
  AND ($5 IS NULL OR s.status = ANY($5))
  AND ($6 IS NULL OR s.code ILIKE $6 OR s.name_zh ILIKE $6 OR s.name_en ILIKE $6)

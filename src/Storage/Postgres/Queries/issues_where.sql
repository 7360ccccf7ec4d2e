{found}
  AND (i.due_at, i.number) > ($2, $3)
  AND i.due_at < $4
  AND ($5 IS NULL OR i.state = ANY($5))
  AND ($6 IS NULL OR i.region = ANY($6) OR i.site = ANY($12))
  AND ($7 IS NULL OR i.site_type = $7)
  AND ($8 IS NULL OR i.item = $8)
  AND ($9 IS NULL OR i.severity = $9)
  AND (
    $10 IS NULL
    OR i.number ILIKE $10
    OR i.site ILIKE $10
    OR i.item ILIKE $10
    OR EXISTS (SELECT 1 FROM sites AS s WHERE s.code = i.site AND (s.name_zh ILIKE $10 OR s.name_en ILIKE $10)))

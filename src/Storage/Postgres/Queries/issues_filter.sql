{found}
  AND i.due_at < $4
  AND ($5 IS NULL OR i.state = ANY($5))
  AND ($6 IS NULL OR i.region = ANY($6) OR i.site = ANY($12))
  AND ($7 IS NULL OR i.site_type = ANY($7))
  AND ($8 IS NULL OR i.item = ANY($8))
  AND ($9 IS NULL OR i.severity = ANY($9))
  AND ($13 IS NULL OR $13 = (i.taken_by IS NOT NULL))
  AND ($14 IS NULL OR i.taken_by = $14)
  AND ($15 IS NULL OR i.assigned_to = $15)
  AND (NOT $16 OR i.look_back_due_at IS NOT NULL)
  AND (
    $10 IS NULL
    OR i.number ILIKE $10
    OR i.item ILIKE $10
    OR i.item = ANY($17)
    OR i.site IN (SELECT s.code FROM sites AS s WHERE s.name_zh ILIKE $10 OR s.name_en ILIKE $10))

{found}
  AND {position} <= $2
  AND ({position} < $2 OR d.id < $3)
  AND ($4 IS NULL OR a.region = ANY($4) OR a.site = ANY($5))
  AND ($6 IS NULL OR a.site = $6)
  AND ($7 IS NULL OR a.issue = $7)
  AND ($8 IS NULL OR a.id = $8)
  AND ($9 IS NULL OR d.kind = $9)
  AND ($10 IS NULL OR d.state = $10)
  AND ($11 IS NULL OR a.decided_at >= $11)
  AND ($12 IS NULL OR a.decided_at < $12)

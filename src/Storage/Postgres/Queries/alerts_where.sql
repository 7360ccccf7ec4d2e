{found}
  AND a.position < $2
  AND CASE WHEN TRUE
    AND ($3 IS NULL OR a.region = ANY($3) OR a.site = ANY($9))
    AND ($4 IS NULL OR a.site = $4)
    AND ($5 IS NULL OR a.reason = $5)
    AND ($6 IS NULL OR a.decided_at >= $6)
    AND ($7 IS NULL OR a.decided_at < $7)
    AND (NOT $10 OR NOT a.inspection_only)
  THEN TRUE END

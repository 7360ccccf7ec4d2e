-- The outline of a region, in place of the one it had.
INSERT INTO outlines (region, geometry, points, hash, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (region) DO UPDATE SET
  geometry = excluded.geometry, points = excluded.points, hash = excluded.hash,
  changed_at = excluded.changed_at, changed_by = excluded.changed_by

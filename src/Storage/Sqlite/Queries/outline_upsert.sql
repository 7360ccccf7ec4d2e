-- The outline of a region, in place of the one it had.
INSERT OR REPLACE INTO outlines (region, geometry, points, hash, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)

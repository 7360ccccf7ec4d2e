-- Marks for removal what no event refers to and was last sent before an instant; what was marked earlier comes again. Where a piece
-- was announced while a reference to it was written, neither saw the other: that it is referred to is found here.
WITH due AS (
  SELECT e.sha256, EXISTS (SELECT 1 FROM evidence_references AS r WHERE r.sha256 = e.sha256) AS referred
  FROM evidence AS e WHERE NOT e.referred AND e.touched_at < $1 ORDER BY e.touched_at LIMIT $2 FOR UPDATE OF e SKIP LOCKED
), kept AS (
  UPDATE evidence AS e SET referred = true FROM due WHERE due.referred AND e.sha256 = due.sha256
)
UPDATE evidence AS e SET state = 'condemned' FROM due WHERE NOT due.referred AND e.sha256 = due.sha256
RETURNING e.sha256

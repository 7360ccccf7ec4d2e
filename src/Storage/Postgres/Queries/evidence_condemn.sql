-- Marks for removal what no event refers to and was last sent before an instant; what was marked earlier comes again.
UPDATE evidence SET state = 'condemned'
WHERE NOT referred AND sha256 IN (
  SELECT sha256 FROM evidence WHERE NOT referred AND touched_at < $1 ORDER BY touched_at LIMIT $2 FOR UPDATE SKIP LOCKED)
RETURNING sha256

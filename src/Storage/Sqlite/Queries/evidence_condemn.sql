-- Marks for removal what no event refers to and was last sent before an instant; what was marked earlier comes again.
UPDATE evidence SET state = 'condemned'
WHERE sha256 IN (SELECT sha256 FROM evidence WHERE referred = 0 AND touched_at < ?1 ORDER BY touched_at LIMIT ?2)
RETURNING sha256

-- References of events to evidence that is not known here.
SELECT r.sha256, r.uri, r.position
FROM evidence_references AS r
WHERE NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.sha256 = r.sha256)
ORDER BY r.sha256

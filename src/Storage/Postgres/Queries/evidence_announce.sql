-- A piece of evidence that is about to be kept; one that is being removed is left alone.
INSERT INTO evidence AS e (sha256, type, bytes, state, referred, touched_at)
VALUES ($1, $2, $3, 'announced', EXISTS (SELECT 1 FROM evidence_references AS r WHERE r.sha256 = $1), $4)
ON CONFLICT (sha256) DO UPDATE SET touched_at = greatest(e.touched_at, excluded.touched_at) WHERE e.state <> 'condemned'

-- A piece of evidence that is about to be kept; one that is being removed is left alone.
INSERT INTO evidence (sha256, type, bytes, state, referred, touched_at)
VALUES (?1, ?2, ?3, 'announced', EXISTS (SELECT 1 FROM evidence_references WHERE sha256 = ?1), ?4)
ON CONFLICT (sha256) DO UPDATE SET touched_at = max(touched_at, excluded.touched_at) WHERE state <> 'condemned'

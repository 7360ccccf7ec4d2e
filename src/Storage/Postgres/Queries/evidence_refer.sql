-- What events say of evidence, in the order of its hashes, so that two processes that write the same do not block each other.
INSERT INTO evidence_references (sha256, uri, position)
SELECT sha256, uri, position FROM unnest($1, $2, $3) AS r (sha256, uri, position) ORDER BY sha256
ON CONFLICT (sha256) DO NOTHING

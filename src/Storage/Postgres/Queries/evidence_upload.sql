-- Who sent a piece of evidence for a site; the first time stays.
INSERT INTO evidence_uploads (sha256, site, token, by, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING

-- Who sent a piece of evidence for a site; the first time stays.
INSERT INTO evidence_uploads (sha256, site, token, by, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING

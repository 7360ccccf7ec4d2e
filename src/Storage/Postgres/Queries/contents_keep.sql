-- Keeps contents that are not there yet. They come in the order of their hashes, so that two connections that keep the
-- same ones never wait for each other in a circle.
INSERT INTO contents (hash, kind, body)
SELECT * FROM unnest($1, $2, $3)
ON CONFLICT (hash) DO NOTHING

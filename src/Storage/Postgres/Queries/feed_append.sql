-- Entries of the feed; their positions are beyond all others.
INSERT INTO feed (position, body) SELECT * FROM unnest($1, $2)

-- Drops all entries of the feed but the newest, and remembers up to where.
WITH
  through AS (SELECT position FROM feed ORDER BY position DESC OFFSET $1 LIMIT 1),
  dropped AS (DELETE FROM feed WHERE position <= (SELECT position FROM through))
INSERT INTO progress (name, position)
SELECT 'feed', position FROM through
ON CONFLICT (name) DO UPDATE SET position = excluded.position

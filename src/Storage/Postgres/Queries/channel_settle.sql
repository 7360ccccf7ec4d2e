-- Remembers the run of failures that was told of a channel.
UPDATE channels SET told_since = $3 WHERE kind = $1 AND address = $2

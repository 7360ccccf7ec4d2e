-- Entries of the feed after a position, in order.
SELECT position, body FROM feed WHERE position > $1 ORDER BY position LIMIT $2

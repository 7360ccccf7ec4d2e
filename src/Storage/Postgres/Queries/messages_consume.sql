-- Commands that have arrived.
DELETE FROM messages WHERE id = ANY($1)

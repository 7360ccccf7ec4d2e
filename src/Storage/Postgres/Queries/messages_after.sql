-- Commands that have not arrived, in the order they were sent.
SELECT id, receiver, identity, sent, body FROM messages WHERE id > $1 ORDER BY id LIMIT $2

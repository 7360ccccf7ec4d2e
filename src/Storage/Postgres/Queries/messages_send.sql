-- Commands on their way to other entities.
INSERT INTO messages (id, receiver, identity, sent, body) SELECT * FROM unnest($1, $2, $3, $4, $5)

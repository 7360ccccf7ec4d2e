-- New entities with their numbers.
INSERT INTO entities (id, key) SELECT * FROM unnest($1, $2)

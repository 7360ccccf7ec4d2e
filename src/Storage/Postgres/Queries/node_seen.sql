-- A node is at work still, unless it was put out; how far it has come.
UPDATE nodes SET seen = now(), heard = greatest(heard, $2), projected = greatest(projected, $3) WHERE id = $1 AND put_out IS NULL

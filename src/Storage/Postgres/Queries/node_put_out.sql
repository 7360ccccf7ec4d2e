-- From here on nothing of a node is committed; the numbers are locked, so what it had under way is over.
UPDATE nodes SET put_out = now(), recovered = recovered OR $2 WHERE id = $1 AND put_out IS NULL

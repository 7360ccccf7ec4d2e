-- The last numbers given, when everything else of the transaction is written.
UPDATE heads SET position = $1, entity = $2, message = $3, alert = $4, delivery = $5

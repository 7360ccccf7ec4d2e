-- The last numbers given, when everything else of the transaction is written. Where they are not those that the transaction
-- went on from, this fails and nothing of it is written.
UPDATE heads SET
  position = $1, entity = $2, message = $3, alert = $4, delivery = $5, commits = CASE WHEN commits = $6 THEN $6 + 1 END

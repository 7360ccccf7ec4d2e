-- Locks the one row of numbers until the transaction is over: from here on nobody else can commit. With it comes the name
-- of the transaction, by which its outcome can be asked for after a lost connection.
SELECT position, entity, message, alert, delivery, commits, pg_current_xact_id()::text FROM heads FOR UPDATE

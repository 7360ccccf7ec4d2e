-- Entities whose ledger has grown after a position, to bring their routine rows up to date after a restart.
SELECT e.key FROM entities AS e WHERE e.id IN (SELECT entity FROM ledger WHERE position > $1) ORDER BY e.id

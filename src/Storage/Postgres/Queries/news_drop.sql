-- Drops what every node at work has heard.
DELETE FROM news WHERE position <= (SELECT min(heard) FROM nodes WHERE put_out IS NULL)

-- Whether any channel is told to be failing at present.
SELECT EXISTS (SELECT 1 FROM channels WHERE (failures > 0 OR told_since IS NOT NULL) AND told_since IS NOT NULL)

-- Regions as they are from now on.
INSERT INTO regions (code, facts)
SELECT * FROM unnest($1, $2)
ON CONFLICT (code) DO UPDATE SET facts = excluded.facts

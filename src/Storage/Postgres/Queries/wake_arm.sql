-- Arms the one wake of each entity, whatever it said before.
INSERT INTO wakes (entity, due, urgency)
SELECT * FROM unnest($1, $2, $3)
ON CONFLICT (entity) DO UPDATE SET due = excluded.due, urgency = excluded.urgency

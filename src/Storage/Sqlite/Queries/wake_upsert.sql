-- Arms the one wake of an entity, whatever it said before.
INSERT INTO wakes (entity, due, urgency) VALUES (?, ?, ?)
ON CONFLICT (entity) DO UPDATE SET due = excluded.due, urgency = excluded.urgency

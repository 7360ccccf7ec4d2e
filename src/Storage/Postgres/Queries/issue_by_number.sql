-- One issue.
SELECT
  i.number, i.site, i.site_type, i.item, i.region, i.severity, i.state, i.cause, i.raised_at, i.found_at, i.due_at, i.rung,
  i.recurrence, i.findings, i.taken_by, i.claimed_at, i.look_back_from, i.look_back_to, i.look_back_due_at, i.ended_at,
  i.policy, i.assigned_to, i.revision, i.next_step_at, i.updated_at, i.overdue_at
FROM issues AS i
WHERE i.number = $1

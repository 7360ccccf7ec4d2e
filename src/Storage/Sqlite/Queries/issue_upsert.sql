-- An issue as it is from now on; what raised it, when and where is set once and stays.
INSERT INTO issues (
  number, site, site_type, item, region, severity, state, live, cause, raised_at, found_at, due_at, rung, recurrence, findings,
  taken_by, claimed_at, look_back_from, look_back_to, look_back_due_at, ended_at, policy, assigned_to,
  revision, next_step_at, updated_at, overdue_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (number) DO UPDATE SET
  region = excluded.region,
  state = excluded.state,
  live = excluded.live,
  due_at = excluded.due_at,
  rung = excluded.rung,
  recurrence = excluded.recurrence,
  findings = excluded.findings,
  taken_by = excluded.taken_by,
  claimed_at = excluded.claimed_at,
  look_back_from = excluded.look_back_from,
  look_back_to = excluded.look_back_to,
  look_back_due_at = excluded.look_back_due_at,
  ended_at = excluded.ended_at,
  assigned_to = excluded.assigned_to,
  revision = excluded.revision,
  next_step_at = excluded.next_step_at,
  updated_at = coalesce(excluded.updated_at, issues.updated_at),
  overdue_at = coalesce(excluded.overdue_at, issues.overdue_at)

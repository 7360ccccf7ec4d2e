-- One page of issues after a point, in an order that an index has. In the places of the braces stand how they are found (all,
-- of a region, of a site, of somebody, live or not), what they are sorted by and which way round: as parameters these would be
-- hidden from the planner, which must choose the index by them.
SELECT
  i.number, i.site, i.site_type, i.item, i.region, i.severity, i.state, i.cause, i.raised_at, i.found_at, i.due_at, i.rung,
  i.recurrence, i.findings, i.taken_by, i.claimed_at, i.look_back_from, i.look_back_to, i.look_back_due_at, i.ended_at,
  i.policy, i.assigned_to, i.revision, i.next_step_at, i.updated_at, i.overdue_at
FROM issues AS i
WHERE {filter}
  AND {reach}({key}, i.number) {past} (?2, ?3)
ORDER BY {key} {way}, i.number {way}
LIMIT ?11

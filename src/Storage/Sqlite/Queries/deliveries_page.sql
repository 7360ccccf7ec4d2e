-- One page of deliveries before a point, the newest first. In the place of the braces stand how they are found, and the
-- alert's position by the table that leads: as parameters they would be hidden from the planner, which must choose the index
-- by the one and sees by the other that nothing needs to be sorted.
SELECT
  a.position, d.id, a.id, a.reason, a.severity, a.issue, a.site, a.region, a.decided_at, d.kind, d.address, d.recipient,
  d.lead, d.stands_for, d.state, d.attempts, d.resends, d.first_tried_at, d.last_tried_at, d.next_at, d.last_error,
  (SELECT la.id FROM deliveries AS l JOIN alerts AS la ON la.position = l.alert WHERE l.id = d.lead),
  (SELECT l.stands_for FROM deliveries AS l WHERE l.id = d.lead),
  (SELECT l.next_at FROM deliveries AS l WHERE l.id = d.lead)
FROM {found}
  AND ({position} < ?2 OR d.id < ?3)
  AND (?4 IS NULL OR a.region IN (SELECT value FROM json_each(?4)) OR a.site IN (SELECT value FROM json_each(?5)))
  AND (?6 IS NULL OR a.site = ?6)
  AND (?7 IS NULL OR a.issue = ?7)
  AND (?8 IS NULL OR a.id = ?8)
  AND (?9 IS NULL OR d.kind = ?9)
  AND (?10 IS NULL OR d.state = ?10)
  AND (?11 IS NULL OR a.decided_at >= ?11)
  AND (?12 IS NULL OR a.decided_at < ?12)
ORDER BY {position} DESC, d.id DESC
LIMIT ?13

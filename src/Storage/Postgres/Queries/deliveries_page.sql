-- One page of deliveries before a point, the newest first, out of one list or many; see issues_page. In the place of the
-- braces stands which table leads: those given up are few and lead by themselves, otherwise their alerts do.
WITH
  firsts AS MATERIALIZED (
    SELECT k.key, f.alert, f.id
    FROM unnest($1) AS k (key)
    CROSS JOIN LATERAL (
      SELECT d.alert, d.id
      FROM {from}
      WHERE {where}
      ORDER BY {position} DESC, d.id DESC
      LIMIT 1) AS f
    ORDER BY f.alert DESC, f.id DESC
    LIMIT $13),
  bound AS MATERIALIZED (
    SELECT CASE WHEN count(*) < $13 THEN 0 ELSE min(alert) END AS alert FROM firsts)
SELECT
  p.position, p.delivery, p.id, p.reason, p.severity, p.issue, p.site, p.region, p.decided_at, p.kind, p.address, p.recipient,
  p.lead, p.stands_for, p.state, p.attempts, p.resends, p.first_tried_at, p.last_tried_at, p.next_at, p.last_error,
  la.id, l.stands_for, l.next_at
FROM bound AS b
CROSS JOIN firsts AS k
CROSS JOIN LATERAL (
  SELECT
    a.position, d.id AS delivery, a.id, a.reason, a.severity, a.issue, a.site, a.region, a.decided_at, d.kind, d.address,
    d.recipient, d.lead, d.stands_for, d.state, d.attempts, d.resends, d.first_tried_at, d.last_tried_at, d.next_at, d.last_error
  FROM {from}
  WHERE {where} AND {position} >= b.alert
  ORDER BY {position} DESC, d.id DESC
  LIMIT $13) AS p
LEFT JOIN deliveries AS l ON l.id = p.lead
LEFT JOIN alerts AS la ON la.position = l.alert
ORDER BY p.position DESC, p.delivery DESC
LIMIT $13

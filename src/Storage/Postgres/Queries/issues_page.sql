-- One page of issues after a point, in an order that an index has, out of one list or many, each of which is a stretch of that
-- index. Of every list the first row is looked up. Only lists whose first row is among the first of all can have a row on
-- the page, and when these first rows alone would fill it, no row of the page comes after the last of them. So a page takes
-- as many searches as there are lists, and then little more than its own rows, however many there are in all.
WITH
  firsts AS MATERIALIZED (
    SELECT k.key, f.at, f.number
    FROM unnest($1) AS k (key)
    CROSS JOIN LATERAL (
      SELECT {key} AS at, i.number
      FROM issues AS i
      WHERE {where}
      ORDER BY {key} {way}, i.number {way}
      LIMIT 1) AS f
    ORDER BY f.at {way}, f.number {way}
    LIMIT $11),
  bound AS MATERIALIZED (
    SELECT CASE WHEN count(*) < $11 THEN {far} ELSE {last}(at) END AS at FROM firsts)
SELECT
  p.number, p.site, p.site_type, p.item, p.region, p.severity, p.state, p.cause, p.raised_at, p.found_at, p.due_at, p.rung,
  p.recurrence, p.findings, p.taken_by, p.claimed_at, p.look_back_from, p.look_back_to, p.look_back_due_at, p.ended_at,
  p.policy, p.assigned_to, p.revision, p.next_step_at, p.updated_at, p.overdue_at
FROM bound AS b
CROSS JOIN firsts AS k
CROSS JOIN LATERAL (
  SELECT i.*, {key} AS at
  FROM issues AS i
  WHERE {where} AND {key} {to} b.at
  ORDER BY {key} {way}, i.number {way}
  LIMIT $11) AS p
ORDER BY p.at {way}, p.number {way}
LIMIT $11

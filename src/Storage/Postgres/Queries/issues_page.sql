-- One page of issues after a point, in an order that an index has, out of one list or many, each of which is a stretch of that
-- index. Of every list the first rows are looked up, so many that all together are about twice a page. Only lists with a row
-- among the first of all can have one on the page, and when the rows looked up would fill it, none of the page comes after the
-- last of those that do. So a page takes as many searches as there are lists, and then little more than its own rows,
-- however many there are in all. The limit that no table reaches keeps the filter apart from the stretch, so that it is walked
-- in its order: another index, preferred for what is filtered, would not end where the page does.
WITH
  named AS MATERIALIZED (
    SELECT s.code FROM sites AS s WHERE s.name_zh ILIKE $10 OR s.name_en ILIKE $10),
  firsts AS MATERIALIZED (
    SELECT k.key, f.at, f.number
    FROM unnest($1) AS k (key)
    CROSS JOIN LATERAL (
      SELECT i.at, i.number
      FROM (
        SELECT i.*, {key} AS at FROM issues AS i
        WHERE {where}
        ORDER BY {key} {way}, i.number {way}
        LIMIT 9223372036854775807) AS i
      WHERE TRUE {filter}
      ORDER BY i.at {way}, i.number {way}
      LIMIT $17) AS f
    ORDER BY f.at {way}, f.number {way}
    LIMIT $11),
  lists AS MATERIALIZED (
    SELECT DISTINCT key FROM firsts),
  bound AS MATERIALIZED (
    SELECT CASE WHEN count(*) < $11 THEN {far} ELSE {last}(at) END AS at FROM firsts)
SELECT
  p.number, p.site, p.site_type, p.item, p.region, p.severity, p.state, p.cause, p.raised_at, p.found_at, p.due_at, p.rung,
  p.recurrence, p.findings, p.taken_by, p.claimed_at, p.look_back_from, p.look_back_to, p.look_back_due_at, p.ended_at,
  p.policy, p.assigned_to, p.revision, p.next_step_at, p.updated_at, p.overdue_at
FROM bound AS b
CROSS JOIN lists AS k
CROSS JOIN LATERAL (
  SELECT i.*
  FROM (
    SELECT i.*, {key} AS at FROM issues AS i
    WHERE {where}
      AND {key} {to} b.at
    ORDER BY {key} {way}, i.number {way}
    LIMIT 9223372036854775807) AS i
  WHERE TRUE {filter}
  ORDER BY i.at {way}, i.number {way}
  LIMIT $11) AS p
ORDER BY p.at {way}, p.number {way}
LIMIT $11

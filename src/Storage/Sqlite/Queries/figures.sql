-- The figures of a span of days. Days bound what visits and windows say of themselves, instants what was decided. Persons
-- are counted once for each outing, however many sites it led to. The plus signs keep the planner from going region by region
-- through the whole past: a span is read by its days.
WITH
  asked (region) AS MATERIALIZED (SELECT value FROM json_each(?1)),
  seen AS MATERIALIZED (
    SELECT site, persons, suggestions,
      CASE WHEN sortie IS NULL THEN json_array(site, seq) ELSE json_array(unit, sortie, 1) END AS outing
    FROM visits
    WHERE day BETWEEN ?2 AND ?3 AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6)),
  outings AS (SELECT max(persons) AS persons FROM seen GROUP BY outing)
SELECT
  (SELECT coalesce(sum(persons), 0) FROM outings),
  (SELECT count(*) FROM outings),
  (SELECT count(*) FROM seen),
  (SELECT count(DISTINCT site) FROM seen),
  (SELECT count(*) FROM issues
    WHERE raised_at >= ?4 AND raised_at < ?5 AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6)),
  (SELECT count(*) FROM issues
    WHERE state = 'closed' AND ended_at >= ?4 AND ended_at < ?5
      AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6)),
  (SELECT coalesce(sum(suggestions), 0) FROM seen),
  (SELECT count(*) FROM look_backs
    WHERE day BETWEEN ?2 AND ?3 AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6)),
  (SELECT count(*) FROM look_backs
    WHERE passed = 1 AND day BETWEEN ?2 AND ?3 AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6)),
  (SELECT count(*) FROM misses
    WHERE withdrawn = 0 AND day BETWEEN ?2 AND ?3 AND +region IN (SELECT region FROM asked) AND (?6 IS NULL OR site_type = ?6))

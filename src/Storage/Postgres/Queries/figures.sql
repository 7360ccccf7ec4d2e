-- The figures of a span of days. Days bound what visits and windows say of themselves, instants what was decided. Persons
-- are counted once for each outing, however many sites it led to.
WITH
  seen AS MATERIALIZED (
    SELECT site, persons, suggestions,
      CASE WHEN sortie IS NULL THEN ARRAY[site, seq::text] ELSE ARRAY[unit, sortie, ''] END AS outing
    FROM visits
    WHERE day BETWEEN $2 AND $3 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6)),
  outings AS (SELECT max(persons) AS persons FROM seen GROUP BY outing)
SELECT
  (SELECT coalesce(sum(persons), 0) FROM outings),
  (SELECT count(*) FROM outings),
  (SELECT count(*) FROM seen),
  (SELECT count(DISTINCT site) FROM seen),
  (SELECT count(*) FROM issues
    WHERE raised_at >= $4 AND raised_at < $5 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6)),
  (SELECT count(*) FROM issues
    WHERE state = 'closed' AND ended_at >= $4 AND ended_at < $5 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6)),
  (SELECT coalesce(sum(suggestions), 0) FROM seen),
  (SELECT count(*) FROM look_backs
    WHERE day BETWEEN $2 AND $3 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6)),
  (SELECT count(*) FROM look_backs
    WHERE passed AND day BETWEEN $2 AND $3 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6)),
  (SELECT count(*) FROM misses
    WHERE NOT withdrawn AND day BETWEEN $2 AND $3 AND region = ANY($1) AND ($6 IS NULL OR site_type = $6))

-- Visits to a site before a ledger entry of its, the last first.
SELECT
  site, seq, region, site_type, day, at, unit, persons, sortie, mode, campaign, passed, failed, not_applicable, suggestions
FROM visits
WHERE site = ?1 AND seq < ?2 AND (?3 IS NULL OR at = ?3)
ORDER BY seq DESC
LIMIT ?4

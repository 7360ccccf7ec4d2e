-- Visits, for the figures.
INSERT INTO visits (
  site, seq, region, site_type, day, at, unit, persons, sortie, mode, campaign, passed, failed, not_applicable, suggestions)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (site, seq) DO UPDATE SET
  region = excluded.region,
  site_type = excluded.site_type,
  day = excluded.day,
  at = excluded.at,
  unit = excluded.unit,
  persons = excluded.persons,
  sortie = excluded.sortie,
  mode = excluded.mode,
  campaign = excluded.campaign,
  passed = excluded.passed,
  failed = excluded.failed,
  not_applicable = excluded.not_applicable,
  suggestions = excluded.suggestions

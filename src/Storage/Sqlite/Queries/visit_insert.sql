-- A visit, for the figures.
INSERT OR REPLACE INTO visits (
  site, seq, region, site_type, day, at, unit, persons, sortie, mode, campaign, passed, failed, not_applicable, suggestions)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- Look-backs done, for the figures.
INSERT INTO look_backs (site, item, seq, issue, region, site_type, day, passed)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (site, item, seq) DO UPDATE SET
  issue = excluded.issue,
  region = excluded.region,
  site_type = excluded.site_type,
  day = excluded.day,
  passed = excluded.passed

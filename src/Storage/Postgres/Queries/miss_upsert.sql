-- Windows missed, or misses taken back by late evidence.
INSERT INTO misses (site, item, start, region, site_type, day, withdrawn)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (site, item, start) DO UPDATE SET
  region = excluded.region,
  site_type = excluded.site_type,
  day = excluded.day,
  withdrawn = excluded.withdrawn

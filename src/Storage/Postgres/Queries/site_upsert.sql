-- Sites as they are from now on.
INSERT INTO sites (code, region, status, name_zh, name_en, facts, type, lat_micro, lon_micro)
SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (code) DO UPDATE SET
  region = excluded.region,
  status = excluded.status,
  name_zh = excluded.name_zh,
  name_en = excluded.name_en,
  facts = excluded.facts,
  type = excluded.type,
  lat_micro = excluded.lat_micro,
  lon_micro = excluded.lon_micro

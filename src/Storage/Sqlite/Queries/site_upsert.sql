-- A site as it is from now on.
INSERT OR REPLACE INTO sites (code, region, status, name_zh, name_en, facts, type, lat_micro, lon_micro) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

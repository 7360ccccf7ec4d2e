-- A window missed, or a miss taken back by late evidence.
INSERT OR REPLACE INTO misses (site, item, start, region, site_type, day, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)

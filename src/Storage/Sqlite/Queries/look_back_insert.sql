-- A look-back done, for the figures.
INSERT OR REPLACE INTO look_backs (site, item, seq, issue, region, site_type, day, passed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- What lists are sorted, found and drawn by. Rows written before have no value in most of it until something next happens to
-- them: next_step_at is when the line of an issue is told next, updated_at when its revision last moved (never when a sealed
-- look-back is called), overdue_at since when it was overdue last.

ALTER TABLE issues ADD COLUMN next_step_at INTEGER;
ALTER TABLE issues ADD COLUMN updated_at INTEGER;
ALTER TABLE issues ADD COLUMN overdue_at INTEGER;

-- Open issues of everybody and of one region in the other orders there are. Severity and rung are put before the second in
-- which an issue is due, in one number, so that a page starts at one point.
CREATE INDEX issues_live_raised ON issues (raised_at, number) WHERE live = 1;
CREATE INDEX issues_live_region_raised ON issues (region, raised_at, number) WHERE live = 1;
CREATE INDEX issues_live_updated ON issues (coalesce(updated_at, raised_at), number) WHERE live = 1;
CREATE INDEX issues_live_region_updated ON issues (region, coalesce(updated_at, raised_at), number) WHERE live = 1;
CREATE INDEX issues_live_severity
  ON issues ((CASE severity WHEN 'critical' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END * 1099511627776 + due_at / 10000000), number)
  WHERE live = 1;
CREATE INDEX issues_live_region_severity
  ON issues (region, (CASE severity WHEN 'critical' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END * 1099511627776 + due_at / 10000000), number)
  WHERE live = 1;
CREATE INDEX issues_live_rung ON issues (((1000 - rung) * 1099511627776 + due_at / 10000000), number) WHERE live = 1;
CREATE INDEX issues_live_region_rung ON issues (region, ((1000 - rung) * 1099511627776 + due_at / 10000000), number) WHERE live = 1;

-- What somebody has in hand, and look-backs that were called and are waited for.
CREATE INDEX issues_live_taken ON issues (taken_by, due_at, number) WHERE live = 1 AND taken_by IS NOT NULL;
CREATE INDEX issues_live_assigned ON issues (assigned_to, due_at, number) WHERE live = 1 AND assigned_to IS NOT NULL;
CREATE INDEX issues_live_called ON issues (region) WHERE live = 1 AND look_back_due_at IS NOT NULL;

-- Trends count what came overdue in a span.
CREATE INDEX issues_overdue ON issues (overdue_at, region) WHERE overdue_at IS NOT NULL;

-- Sites are listed by type and found on a map; places in millionths of a degree.
ALTER TABLE sites ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN lat_micro INTEGER;
ALTER TABLE sites ADD COLUMN lon_micro INTEGER;
UPDATE sites SET
  type = json_extract(facts, '$.type'),
  lat_micro = CAST(round(json_extract(facts, '$.location.lat') * 1000000) AS INTEGER),
  lon_micro = CAST(round(json_extract(facts, '$.location.lon') * 1000000) AS INTEGER);
CREATE INDEX sites_place ON sites (lat_micro, lon_micro) WHERE lat_micro IS NOT NULL;

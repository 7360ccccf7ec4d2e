-- What lists are sorted, found and drawn by. Rows written before have no value in most of it until something next happens to
-- them: next_step_at is when the line of an issue is told next, updated_at when its revision last moved (never when a sealed
-- look-back is called), overdue_at since when it was overdue last.

ALTER TABLE issues ADD COLUMN next_step_at bigint;
ALTER TABLE issues ADD COLUMN updated_at bigint;
ALTER TABLE issues ADD COLUMN overdue_at bigint;

-- Open issues of everybody and of one region in the other orders there are. Severity and rung are put before the second in
-- which an issue is due, in one number, so that a page starts at one point.
CREATE INDEX issues_live_raised ON issues (raised_at, number) WHERE live;
CREATE INDEX issues_live_region_raised ON issues (region, raised_at, number) WHERE live;
CREATE INDEX issues_live_updated ON issues (coalesce(updated_at, raised_at), number) WHERE live;
CREATE INDEX issues_live_region_updated ON issues (region, coalesce(updated_at, raised_at), number) WHERE live;
CREATE INDEX issues_live_severity
  ON issues ((CASE severity WHEN 'critical' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END * 1099511627776 + due_at / 10000000), number)
  WHERE live;
CREATE INDEX issues_live_region_severity
  ON issues (region, (CASE severity WHEN 'critical' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END * 1099511627776 + due_at / 10000000), number)
  WHERE live;
CREATE INDEX issues_live_rung ON issues (((1000 - rung) * 1099511627776 + due_at / 10000000), number) WHERE live;
CREATE INDEX issues_live_region_rung ON issues (region, ((1000 - rung) * 1099511627776 + due_at / 10000000), number) WHERE live;

-- What somebody has in hand, and look-backs that were called and are waited for.
CREATE INDEX issues_live_taken ON issues (taken_by, due_at, number) WHERE live AND taken_by IS NOT NULL;
CREATE INDEX issues_live_assigned ON issues (assigned_to, due_at, number) WHERE live AND assigned_to IS NOT NULL;
CREATE INDEX issues_live_called ON issues (region) WHERE live AND look_back_due_at IS NOT NULL;

-- Trends count what came overdue in a span.
CREATE INDEX issues_overdue ON issues (overdue_at, region) WHERE overdue_at IS NOT NULL;

-- Sites are listed by type and found on a map; places in millionths of a degree.
ALTER TABLE sites ADD COLUMN type text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN lat_micro bigint;
ALTER TABLE sites ADD COLUMN lon_micro bigint;
UPDATE sites SET
  type = facts::json ->> 'type',
  lat_micro = round((facts::json -> 'location' ->> 'lat')::numeric * 1000000)::bigint,
  lon_micro = round((facts::json -> 'location' ->> 'lon')::numeric * 1000000)::bigint;
CREATE INDEX sites_place ON sites (lat_micro, lon_micro) WHERE lat_micro IS NOT NULL;

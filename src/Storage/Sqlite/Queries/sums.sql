-- What happened in spans of days, told apart by what stands in braces: the span or the region. Days bound what windows and
-- look-backs say of themselves, instants what was decided. Each part reads its index along each span.
WITH d (first_day, last_day, starts, ends) AS MATERIALIZED (
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1))
SELECT key, sum(raised), sum(closed), sum(in_time), sum(overdue), sum(missed), sum(look_backs), sum(passed)
FROM (
  SELECT {issues} AS key, count(*) AS raised, 0 AS closed, 0 AS in_time, 0 AS overdue, 0 AS missed, 0 AS look_backs, 0 AS passed
  FROM d CROSS JOIN issues AS i
  WHERE i.raised_at >= d.starts AND i.raised_at < d.ends AND (?2 IS NULL OR +i.region IN (SELECT value FROM json_each(?2)) OR +i.site IN (SELECT value FROM json_each(?3)))
  GROUP BY 1
  UNION ALL
  SELECT {issues}, 0, count(*), count(*) FILTER (WHERE i.claimed_at <= i.due_at), 0, 0, 0, 0
  FROM d CROSS JOIN issues AS i
  WHERE i.state = 'closed' AND i.ended_at >= d.starts AND i.ended_at < d.ends AND (?2 IS NULL OR +i.region IN (SELECT value FROM json_each(?2)) OR +i.site IN (SELECT value FROM json_each(?3)))
  GROUP BY 1
  UNION ALL
  SELECT {issues}, 0, 0, 0, count(*), 0, 0, 0
  FROM d CROSS JOIN issues AS i
  WHERE i.overdue_at >= d.starts AND i.overdue_at < d.ends AND (?2 IS NULL OR +i.region IN (SELECT value FROM json_each(?2)) OR +i.site IN (SELECT value FROM json_each(?3)))
  GROUP BY 1
  UNION ALL
  SELECT {misses}, 0, 0, 0, 0, count(*), 0, 0
  FROM d CROSS JOIN misses AS m
  WHERE m.withdrawn = 0 AND m.day >= d.first_day AND m.day <= d.last_day AND (?2 IS NULL OR +m.region IN (SELECT value FROM json_each(?2)) OR +m.site IN (SELECT value FROM json_each(?3)))
  GROUP BY 1
  UNION ALL
  SELECT {look_backs}, 0, 0, 0, 0, 0, count(*), count(*) FILTER (WHERE l.passed = 1)
  FROM d CROSS JOIN look_backs AS l
  WHERE l.day >= d.first_day AND l.day <= d.last_day AND (?2 IS NULL OR +l.region IN (SELECT value FROM json_each(?2)) OR +l.site IN (SELECT value FROM json_each(?3)))
  GROUP BY 1) AS parts
GROUP BY key
ORDER BY key

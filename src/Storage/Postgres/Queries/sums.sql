-- What happened in spans of days, told apart by what stands in braces: the span or the region. Days bound what windows and
-- look-backs say of themselves, instants what was decided. Each part reads its index along each span.
SELECT key, sum(raised)::bigint, sum(closed)::bigint, sum(in_time)::bigint, sum(overdue)::bigint, sum(missed)::bigint, sum(look_backs)::bigint, sum(passed)::bigint
FROM (
  SELECT {issues} AS key, count(*) AS raised, 0 AS closed, 0 AS in_time, 0 AS overdue, 0 AS missed, 0 AS look_backs, 0 AS passed
  FROM unnest($1, $2, $3, $4) AS d (first_day, last_day, starts, ends) CROSS JOIN issues AS i
  WHERE i.raised_at >= d.starts AND i.raised_at < d.ends AND ($5 IS NULL OR i.region = ANY($5) OR i.site = ANY($6))
  GROUP BY 1
  UNION ALL
  SELECT {issues}, 0, count(*), count(*) FILTER (WHERE i.claimed_at <= i.due_at), 0, 0, 0, 0
  FROM unnest($1, $2, $3, $4) AS d (first_day, last_day, starts, ends) CROSS JOIN issues AS i
  WHERE i.state = 'closed' AND i.ended_at >= d.starts AND i.ended_at < d.ends AND ($5 IS NULL OR i.region = ANY($5) OR i.site = ANY($6))
  GROUP BY 1
  UNION ALL
  SELECT {issues}, 0, 0, 0, count(*), 0, 0, 0
  FROM unnest($1, $2, $3, $4) AS d (first_day, last_day, starts, ends) CROSS JOIN issues AS i
  WHERE i.overdue_at >= d.starts AND i.overdue_at < d.ends AND ($5 IS NULL OR i.region = ANY($5) OR i.site = ANY($6))
  GROUP BY 1
  UNION ALL
  SELECT {misses}, 0, 0, 0, 0, count(*), 0, 0
  FROM unnest($1, $2, $3, $4) AS d (first_day, last_day, starts, ends) CROSS JOIN misses AS m
  WHERE NOT m.withdrawn AND m.day >= d.first_day AND m.day <= d.last_day AND ($5 IS NULL OR m.region = ANY($5) OR m.site = ANY($6))
  GROUP BY 1
  UNION ALL
  SELECT {look_backs}, 0, 0, 0, 0, 0, count(*), count(*) FILTER (WHERE l.passed)
  FROM unnest($1, $2, $3, $4) AS d (first_day, last_day, starts, ends) CROSS JOIN look_backs AS l
  WHERE l.day >= d.first_day AND l.day <= d.last_day AND ($5 IS NULL OR l.region = ANY($5) OR l.site = ANY($6))
  GROUP BY 1) AS parts
GROUP BY key
ORDER BY key

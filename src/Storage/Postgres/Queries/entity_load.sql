-- All that is stored of entities, one row for each that is known: number, newest snapshot, numbers, facts and hashes of the
-- entries after it in order, wake, and the region that the row of an item's live issue names. Where the snapshot is lost or
-- older than what was kept when months were archived, that stands in for it: the entries between are not here any more.
-- One statement, so that a snapshot taken meanwhile never comes without the entries before it. OFFSET 0 has each entity looked
-- up by itself, by indexes and in the one partition where an entry lies, however small the tables were when this was planned.
SELECT
  a.place, e.id, coalesce(c.seq, s.seq), coalesce(c.hash, s.hash), coalesce(c.state, s.state), t.seq, t.facts, t.hash, w.due,
  (SELECT i.region FROM issues AS i WHERE i.number = (SELECT r.issue FROM items AS r WHERE r.site = a.site AND r.template = a.template))
FROM unnest($1, $2, $3) WITH ORDINALITY AS a (key, site, template, place)
CROSS JOIN LATERAL (SELECT id FROM entities WHERE key = a.key OFFSET 0) AS e
LEFT JOIN LATERAL (SELECT seq, hash, state FROM snapshots WHERE entity = e.id OFFSET 0) AS s ON true
LEFT JOIN LATERAL (SELECT seq, hash, state FROM checkpoints WHERE entity = e.id AND seq > coalesce(s.seq, 0) OFFSET 0) AS c ON true
LEFT JOIN LATERAL (SELECT due FROM wakes WHERE entity = e.id OFFSET 0) AS w ON true
CROSS JOIN LATERAL (
  SELECT max(f.seq) AS seq, array_agg(f.facts) AS facts, array_agg(f.hash) AS hash
  FROM (
    SELECT k.seq, l.facts, l.hash
    FROM ledger_keys AS k
    CROSS JOIN LATERAL (SELECT facts, hash FROM ledger WHERE position = k.position AND month = k.month OFFSET 0) AS l
    WHERE k.entity = e.id AND k.seq > coalesce(c.seq, s.seq, 0)
    ORDER BY k.seq
  ) AS f
) AS t

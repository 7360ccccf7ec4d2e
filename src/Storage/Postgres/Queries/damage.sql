-- What the tables say of each other: the numbers last given, the keys, and the months entries lie in.
SELECT 'heads give ' || h.position || ' as the last position, the ledger ends at ' || l.position
FROM heads AS h, (SELECT coalesce(greatest((SELECT max(position) FROM ledger), (SELECT max(position) FROM archived)), 0) AS position) AS l
WHERE h.position <> l.position
UNION ALL
SELECT 'heads give ' || g.given || ' as the last number of ' || g.what || ', which have ' || g.most
FROM (
  SELECT 'entities' AS what, h.entity AS given, (SELECT max(id) FROM entities) AS most FROM heads AS h
  UNION ALL
  SELECT 'messages', h.message, (SELECT max(id) FROM messages) FROM heads AS h
  UNION ALL
  SELECT 'alerts', h.alert, (SELECT max(position) FROM alerts) FROM heads AS h
  UNION ALL
  SELECT 'deliveries', h.delivery, (SELECT max(id) FROM deliveries) FROM heads AS h) AS g
WHERE g.given < g.most
UNION ALL
SELECT 'the ledger has ' || l.lines || ' entries, ' || a.lines || ' are archived, its keys ' || k.lines
FROM (SELECT count(*) AS lines FROM ledger) AS l, (SELECT count(*) AS lines FROM archived) AS a, (SELECT count(*) AS lines FROM ledger_keys) AS k
WHERE l.lines + a.lines <> k.lines
UNION ALL
SELECT 'the keys give entry ' || k.seq || ' of entity ' || k.entity || ' another identity than the ledger'
FROM (
  SELECT k.entity, k.seq
  FROM ledger_keys AS k JOIN ledger AS l ON l.position = k.position AND l.month = k.month
  WHERE l.identity IS DISTINCT FROM k.identity
  LIMIT 10) AS k

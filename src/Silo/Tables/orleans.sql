-- What Orleans keeps of a cluster: who takes part, which reminders there are, and states of grains. Orleans knows the table of
-- queries by its name and its columns, and each query by its key, its parameters and the columns it answers; everything else
-- is ours. Each query is one statement, so that it is one transaction.
CREATE TABLE orleansquery (
  querykey  text PRIMARY KEY,
  querytext text NOT NULL
);

-- One row for each cluster, whose version every change of its members moves by one.
CREATE TABLE clusters (
  deployment text        PRIMARY KEY,
  version    integer     NOT NULL DEFAULT 0,
  changed    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE members (
  deployment text        NOT NULL REFERENCES clusters,
  address    text        NOT NULL,
  port       integer     NOT NULL,
  generation integer     NOT NULL,
  name       text        NOT NULL,
  host       text        NOT NULL,
  status     integer     NOT NULL,
  proxy_port integer,
  suspects   text,
  started    timestamptz NOT NULL,
  alive      timestamptz NOT NULL,
  PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE reminders (
  service text        NOT NULL,
  grain   text        NOT NULL,
  name    text        NOT NULL,
  hash    integer     NOT NULL,
  starts  timestamptz NOT NULL,
  period  bigint      NOT NULL,
  version integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (service, grain, name)
);

CREATE INDEX reminders_hash ON reminders (service, hash);

CREATE TABLE states (
  service     text    NOT NULL,
  type        text    NOT NULL,
  type_hash   integer NOT NULL,
  grain_hash  integer NOT NULL,
  n0          bigint  NOT NULL,
  n1          bigint  NOT NULL,
  extension   text    NOT NULL,
  binary_part bytea,
  version     integer NOT NULL DEFAULT 1,
  changed     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (service, type, n0, n1, extension)
);

INSERT INTO orleansquery (querykey, querytext) VALUES
('UpdateIAmAlivetimeKey', $$
  UPDATE members SET alive = @IAmAliveTime
  WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),
('InsertMembershipVersionKey', $$
  WITH added AS (INSERT INTO clusters (deployment) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::integer FROM added
$$),
('InsertMembershipKey', $$
  WITH
    moved AS (
      UPDATE clusters SET version = version + 1, changed = now()
      WHERE deployment = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT 1 FROM members WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
      RETURNING deployment),
    added AS (
      INSERT INTO members (deployment, address, port, generation, name, host, status, proxy_port, started, alive)
      SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
      RETURNING 1)
  SELECT count(*)::integer FROM added
$$),
('UpdateMembershipKey', $$
  WITH
    moved AS (
      UPDATE clusters SET version = version + 1, changed = now()
      WHERE deployment = @DeploymentId AND version = @Version AND EXISTS (
        SELECT 1 FROM members WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
      RETURNING deployment),
    changed AS (
      UPDATE members SET status = @Status, suspects = @SuspectTimes, alive = @IAmAliveTime
      FROM moved
      WHERE members.deployment = moved.deployment AND address = @Address AND port = @Port AND generation = @Generation
      RETURNING 1)
  SELECT count(*)::integer FROM changed
$$),
('MembershipReadRowKey', $$
  SELECT
    c.deployment AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName, m.host AS HostName,
    m.status AS Status, m.proxy_port AS ProxyPort, m.suspects AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime, c.version AS Version
  FROM clusters AS c
  LEFT JOIN members AS m ON m.deployment = c.deployment AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
  WHERE c.deployment = @DeploymentId
$$),
('MembershipReadAllKey', $$
  SELECT
    c.deployment AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName, m.host AS HostName,
    m.status AS Status, m.proxy_port AS ProxyPort, m.suspects AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime, c.version AS Version
  FROM clusters AS c
  LEFT JOIN members AS m ON m.deployment = c.deployment
  WHERE c.deployment = @DeploymentId
$$),
('DeleteMembershipTableEntriesKey', $$
  WITH gone AS (DELETE FROM members WHERE deployment = @DeploymentId)
  UPDATE clusters SET version = version + 1 WHERE deployment = @DeploymentId
$$),
('GatewaysQueryKey', $$
  SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
  FROM members WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0
$$),
('CleanupDefunctSiloEntriesKey', $$
  DELETE FROM members WHERE deployment = @DeploymentId AND alive < @IAmAliveTime AND status <> 3
$$),
('CleanupDefunctSiloEntryKey', $$
  DELETE FROM members
  WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND status <> 3
$$),
('UpsertReminderRowKey', $$
  INSERT INTO reminders (service, grain, name, starts, period, hash)
  VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period::bigint, @GrainHash)
  ON CONFLICT (service, grain, name) DO UPDATE
    SET starts = excluded.starts, period = excluded.period, hash = excluded.hash, version = reminders.version + 1
  RETURNING version AS Version
$$),
('ReadReminderRowsKey', $$
  SELECT grain AS GrainId, name AS ReminderName, starts AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND grain = @GrainId
$$),
('ReadReminderRowKey', $$
  SELECT grain AS GrainId, name AS ReminderName, starts AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName
$$),
('ReadRangeRows1Key', $$
  SELECT grain AS GrainId, name AS ReminderName, starts AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash
$$),
('ReadRangeRows2Key', $$
  SELECT grain AS GrainId, name AS ReminderName, starts AS StartTime, period AS Period, version AS Version
  FROM reminders WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)
$$),
('DeleteReminderRowKey', $$
  WITH gone AS (
    DELETE FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
  SELECT count(*)::integer FROM gone
$$),
('DeleteReminderRowsKey', $$
  DELETE FROM reminders WHERE service = @ServiceId
$$),
('ReadFromStorageKey', $$
  SELECT binary_part AS PayloadBinary, NULL::text AS PayloadXml, NULL::text AS PayloadJson, now() AS ReadAt, version AS Version
  FROM states
  WHERE service = @ServiceId AND type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND extension = coalesce(@GrainIdExtensionString, '')
    AND type_hash = @GrainTypeHash AND grain_hash = @GrainIdHash
$$),
('WriteToStorageKey', $$
  WITH
    known AS (
      UPDATE states SET binary_part = @PayloadBinary, version = version + 1, changed = now()
      WHERE service = @ServiceId AND type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
        AND extension = coalesce(@GrainIdExtensionString, '') AND version = @GrainStateVersion
      RETURNING version),
    first AS (
      INSERT INTO states (service, type, type_hash, grain_hash, n0, n1, extension, binary_part)
      SELECT @ServiceId, @GrainTypeString, @GrainTypeHash, @GrainIdHash, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary
      WHERE @GrainStateVersion::integer IS NULL
      ON CONFLICT DO NOTHING
      RETURNING version)
  SELECT coalesce((SELECT version FROM known), (SELECT version FROM first), @GrainStateVersion::integer) AS NewGrainStateVersion
$$),
('ClearStorageKey', $$
  UPDATE states SET binary_part = NULL, version = version + 1, changed = now()
  WHERE service = @ServiceId AND type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND extension = coalesce(@GrainIdExtensionString, '') AND version = @GrainStateVersion AND type_hash = @GrainTypeHash AND grain_hash = @GrainIdHash
  RETURNING version AS NewGrainStateVersion
$$),
('DeleteStorageKey', $$
  WITH gone AS (
    DELETE FROM states
    WHERE service = @ServiceId AND type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
      AND extension = coalesce(@GrainIdExtensionString, '') AND version = @GrainStateVersion AND type_hash = @GrainTypeHash AND grain_hash = @GrainIdHash
    RETURNING version)
  SELECT version + 1 AS NewGrainStateVersion FROM gone
$$);

using System.Globalization;
using Monitoring.Bench.OnPostgres;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OfPages;

/// <summary>
/// A schema with many issues: at every check item of a registered city the ones that ended and a live one, spread over regions,
/// sites and instants as hash values are, so that neighbours in time are not neighbours in the table.
/// </summary>
internal static class WatchStore
{
    /// <summary>The regions of the account that watches, each with ten townships: half of the city.</summary>
    public static readonly string[] Area = ["D0", "D1", "D2", "D3", "D4"];

    /// <summary>Of six live issues one awaits its look-back, one is overdue and four are open; instants are in ticks.</summary>
    private const string Insert = """
        INSERT INTO issues (
          number, site, site_type, item, region, severity, state, live, cause, raised_at, found_at, due_at, rung, recurrence, findings,
          taken_by, claimed_at, look_back_from, look_back_to, ended_at, policy, revision, next_step_at, updated_at, overdue_at)
        WITH
          at AS (SELECT (extract(epoch FROM now()) * 10000000)::bigint AS now, 10000000::bigint AS second, 864000000000::bigint AS day),
          city AS MATERIALIZED (
            SELECT i.site, s.type, i.template, s.region, row_number() OVER (ORDER BY md5(i.site || i.template)) - 1 AS n, count(*) OVER () AS items
            FROM items AS i JOIN sites AS s ON s.code = i.site
            WHERE i.issue IS NULL),
          kinds AS (
            SELECT
              c.*, r.round,
              CASE WHEN r.round > 0 THEN 'closed' WHEN n % 6 = 0 THEN 'awaitingLookBack' WHEN n % 6 = 1 THEN 'overdue' ELSE 'open' END AS state
            FROM city AS c CROSS JOIN generate_series(0, {issues} / (SELECT max(items) FROM city)) AS r (round)
            WHERE r.round * items + n < {issues}),
          dated AS (
            SELECT
              k.*, at.*,
              at.now + CASE k.state WHEN 'closed' THEN -11 * day WHEN 'overdue' THEN -second ELSE second END
                + (n * 7919 + round * 6131) % 864000 * second
                  * CASE k.state WHEN 'closed' THEN -30 WHEN 'overdue' THEN -1 ELSE 1 END AS due_at
            FROM kinds AS k CROSS JOIN at)
        SELECT
          site || '.' || template || '.' || (round + 1), site, type, template, region,
          CASE WHEN n / 6 % 20 < 3 THEN 'critical' WHEN n / 6 % 20 < 10 THEN 'serious' ELSE 'general' END,
          state, round = 0, 'visit', due_at - 12 * day, due_at - 12 * day, due_at,
          CASE state WHEN 'overdue' THEN 1 + n % 3 ELSE 0 END, n % 7 / 6, 1,
          CASE WHEN n % 3 = 0 THEN 'Officer ' || n % 50 END,
          CASE WHEN state IN ('awaitingLookBack', 'closed') THEN due_at - 2 * day END,
          CASE state WHEN 'awaitingLookBack' THEN now + day END, CASE state WHEN 'awaitingLookBack' THEN now + 5 * day END,
          CASE state WHEN 'closed' THEN due_at - day END,
          (SELECT policy FROM issues LIMIT 1), 1 + n % 5,
          CASE state WHEN 'open' THEN due_at WHEN 'overdue' THEN now + day END,
          due_at - 3 * day, CASE state WHEN 'overdue' THEN due_at END
        FROM dated
        """;

    /// <summary>Indexes are made afterwards, which takes a third of the time.</summary>
    private const string Fill = $"""
        DO $fill$
        DECLARE
          made text[] := (SELECT array_agg(indexdef) FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'issues' AND indexname <> 'issues_pkey');
          name text;
        BEGIN
          FOR name IN SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'issues' AND indexname <> 'issues_pkey' LOOP
            EXECUTE format('DROP INDEX %I', name);
          END LOOP;
          {Insert};
          FOREACH name IN ARRAY made LOOP
            EXECUTE name;
          END LOOP;
        END
        $fill$
        """;

    /// <summary>Registers a city and fills the schema; nobody has it open afterwards.</summary>
    public static async Task MakeAsync(PostgresStage postgres, PostgresOptions schema, string folder, Workload workload, int issues)
    {
        await using (var gateway = await GatewayOnPostgres.StartAsync(folder, schema))
        {
            await HttpLoad.RegisterAsync(gateway, workload);

            // The first twenty events have a failed visit, whose issue says what the policy is.
            await gateway.PostAsync(HttpLoad.Batches(workload, HttpLoad.PerBatch)[0]);
        }

        await postgres.RunAsync(Fill.Replace("{issues}", issues.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), schema.Schema);
        await postgres.RunAsync("VACUUM ANALYZE", schema.Schema);
    }
}

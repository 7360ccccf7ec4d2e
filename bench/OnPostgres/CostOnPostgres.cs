using System.Globalization;
using System.Text;

namespace Monitoring.Bench.OnPostgres;

/// <summary>What one event costs as the city grows: statements, bytes of the server's log, allocated bytes.</summary>
internal static class CostOnPostgres
{
    private const string Statements =
        "SELECT coalesce(sum(s.calls), 0)::bigint FROM pg_stat_statements AS s WHERE s.query NOT LIKE '%pg_stat_statements%'";

    private const string Log = "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint";

    public static async Task<string> RunAsync(int[] sizes, int events)
    {
        var report = new StringBuilder().AppendLine("| check items | statements | bytes of the log | allocated bytes |").AppendLine("|---|---|---|---|");
        foreach (var items in sizes)
        {
            if (await PostgresStage.StartAsync() is not { } postgres)
            {
                return $"## Cost of an event on PostgreSQL\n\n{PostgresStage.Missing}";
            }

            await using var server = postgres;
            await postgres.RunAsync("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            var schema = postgres.NewSchema();
            var workload = new Workload(Shipped.Catalogue, items, seed: 5);

            // One run from the registration on, so that every item is in memory: the first event of an item after a start reads it.
            await using var engine = await PostgresStage.RegisteredAsync(schema, workload);

            // A ledger of one length at every size, since its indexes grow with it.
            while (PostgresFloor.LastPosition(schema) < sizes.Max() * 3L / 2)
            {
                await Pace.MaximumAsync(engine.Engine, workload, TimeProvider.System, 100_000);
            }

            await engine.Engine.SettleAsync(CancellationToken.None);
            var batch = Stage.Events(workload, events);
            var (allocated, statements, log) = (GC.GetTotalAllocatedBytes(precise: true), await CountAsync(Statements), await CountAsync(Log));
            await IngestBench.SubmitAllAsync(engine.Engine, batch);
            await engine.Engine.SettleAsync(CancellationToken.None);
            var bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / events;
            var (calls, logged) = ((await CountAsync(Statements) - statements) / events, (await CountAsync(Log) - log) / events);
            Console.WriteLine($"postgres cost at {Measure.N(items)} items: {Measure.F(calls, 4)} statements, {Measure.N(logged)} bytes of the log, {Measure.N(bytes)} allocated");
            report.AppendLine(CultureInfo.InvariantCulture, $"| {Measure.N(items)} | {Measure.F(calls, 4)} | {Measure.N(logged)} | {Measure.N(bytes)} |");

            async Task<double> CountAsync(string sql) => await PostgresStage.OneAsync<long>(schema, sql.Replace("pg_stat_statements AS", "public.pg_stat_statements AS", StringComparison.Ordinal));
        }

        return $"""
            ## Cost of an event on PostgreSQL

            {Measure.N(events)} events in a steady state on a ledger of {Measure.N(sizes.Max() * 1.5)} rows, 2,048 callers.

            {report}
            """;
    }
}

using Monitoring.Bench.OnPostgres;
using Monitoring.Contracts;

namespace Monitoring.Bench.OnCluster;

/// <summary>What an event cost on several nodes, with everything that followed from it.</summary>
/// <param name="Rate">Events a second, until each was durable.</param>
/// <param name="Calls">Calls to grains of entities.</param>
/// <param name="Statements">Statements that the server ran.</param>
/// <param name="Nodes">Microseconds of processor of the nodes.</param>
/// <param name="Server">Microseconds of processor of the server.</param>
internal sealed record Cost(double Rate, double Calls, double Statements, double Nodes, double Server)
{
    private const string Ran =
        "SELECT coalesce(sum(s.calls), 0)::bigint FROM public.pg_stat_statements AS s WHERE s.query NOT LIKE '%pg_stat_statements%'";

    /// <summary>Measures it.</summary>
    public static async Task<Cost> OfAsync(Nodes nodes, IncomingEvent[] events)
    {
        var server = await ServerProcessor.OfAsync(nodes.Schema);
        var (calls, statements) = (nodes.GrainCalls, await PostgresStage.OneAsync<long>(nodes.Schema, Ran));
        var (own, theirs) = (Environment.CpuUsage.TotalTime, server.Seconds());
        var seconds = await SiloBench.SecondsAsync(nodes.Engines, events);
        await nodes.SettleAsync();
        return new Cost(
            events.Length / seconds,
            Each(nodes.GrainCalls - calls),
            Each(await PostgresStage.OneAsync<long>(nodes.Schema, Ran) - statements),
            Each((Environment.CpuUsage.TotalTime - own).TotalMicroseconds),
            Each((server.Seconds() - theirs) * 1e6));

        double Each(double sum) => sum / events.Length;
    }

    /// <summary>The median of each figure.</summary>
    public static Cost Median(IReadOnlyList<Cost> costs) => new(
        Measure.Median(costs.Select(c => c.Rate)),
        Measure.Median(costs.Select(c => c.Calls)),
        Measure.Median(costs.Select(c => c.Statements)),
        Measure.Median(costs.Select(c => c.Nodes)),
        Measure.Median(costs.Select(c => c.Server)));

    /// <summary>A line of the table.</summary>
    public string Cells(string silos) =>
        $"| {silos} | {Measure.N(Rate)} | {Measure.F(Calls, 3)} | {Measure.F(Statements, 4)} | {Measure.F(Nodes, 1)} µs | {Measure.F(Server, 1)} µs |";
}

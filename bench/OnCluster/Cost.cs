using Monitoring.Bench.OnPostgres;
using Monitoring.Contracts;

namespace Monitoring.Bench.OnCluster;

/// <summary>What an event cost on several nodes, with everything that followed from it.</summary>
/// <param name="Rate">Events a second, until each was durable.</param>
/// <param name="Calls">Calls to grains of entities.</param>
/// <param name="RoundTrips">Journeys to the server and back, each with one statement or many.</param>
/// <param name="Statements">Statements that the server ran.</param>
/// <param name="Transactions">Transactions of decisions.</param>
/// <param name="Reads">Reads of what other nodes have committed.</param>
/// <param name="Nodes">Microseconds of processor of the nodes.</param>
/// <param name="Server">Microseconds of processor of the server.</param>
internal sealed record Cost(double Rate, double Calls, double RoundTrips, double Statements, double Transactions, double Reads, double Nodes, double Server)
{
    private const string Everything = "s.query NOT LIKE '%pg_stat_statements%'";
    private const string LocksNumbers = "s.query LIKE '%FROM heads FOR UPDATE%' AND s.query LIKE '%pg_current_xact_id%'";
    private const string ReadsNews = "s.query LIKE '%LEFT JOIN LATERAL (SELECT * FROM news%'";

    /// <summary>Measures it.</summary>
    public static async Task<Cost> OfAsync(Nodes nodes, IncomingEvent[] events)
    {
        var server = await ServerProcessor.OfAsync(nodes.Schema);
        var (calls, statements, transactions, reads) = (nodes.GrainCalls, await RanAsync(Everything), await RanAsync(LocksNumbers), await RanAsync(ReadsNews));
        using var trips = new RoundTrips();
        var (own, theirs) = (Environment.CpuUsage.TotalTime, server.Seconds());
        var seconds = await SiloBench.SecondsAsync(nodes.Engines, events);
        await nodes.SettleAsync();
        return new Cost(
            events.Length / seconds,
            Each(nodes.GrainCalls - calls),
            Each(trips.Count),
            Each(await RanAsync(Everything) - statements),
            Each(await RanAsync(LocksNumbers) - transactions),
            Each(await RanAsync(ReadsNews) - reads),
            Each((Environment.CpuUsage.TotalTime - own).TotalMicroseconds),
            Each((server.Seconds() - theirs) * 1e6));

        double Each(double sum) => sum / events.Length;

        async Task<double> RanAsync(string which) => await PostgresStage.OneAsync<long>(
            nodes.Schema, $"SELECT coalesce(sum(s.calls), 0)::bigint FROM public.pg_stat_statements AS s WHERE {which}");
    }

    /// <summary>The median of each figure.</summary>
    public static Cost Median(IReadOnlyList<Cost> costs) => new(
        Measure.Median(costs.Select(c => c.Rate)),
        Measure.Median(costs.Select(c => c.Calls)),
        Measure.Median(costs.Select(c => c.RoundTrips)),
        Measure.Median(costs.Select(c => c.Statements)),
        Measure.Median(costs.Select(c => c.Transactions)),
        Measure.Median(costs.Select(c => c.Reads)),
        Measure.Median(costs.Select(c => c.Nodes)),
        Measure.Median(costs.Select(c => c.Server)));

    /// <summary>A line of the table.</summary>
    public string Cells(string silos) =>
        $"| {silos} | {Measure.N(Rate)} | {Measure.F(Calls, 3)} | {Measure.F(RoundTrips, 4)} | {Measure.F(Statements, 4)} | {Measure.F(Transactions, 4)} | {Measure.F(Reads, 4)} | {Measure.F(Nodes, 1)} µs | {Measure.F(Server, 1)} µs |";
}

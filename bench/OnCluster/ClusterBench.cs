namespace Monitoring.Bench.OnCluster;

/// <summary>The benchmarks of the cluster.</summary>
internal static class ClusterBench
{
    /// <summary>Those of a name: <c>cluster-ingest</c>, <c>cluster-cost</c>, <c>cluster-recovery</c>, <c>cluster-stand-still</c>, or all.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string what, bool quick)
    {
        var sections = new List<string>();
        var items = quick ? 20_000 : 100_000;
        if (what is "cluster-ingest" or "cluster" or "all")
        {
            sections.Add(await SiloBench.IngestAsync(items, events: quick ? 40_000 : 150_000, rounds: quick ? 1 : 5));
        }

        if (what is "cluster-cost" or "cluster" or "all")
        {
            sections.Add(await SiloBench.CostAsync(items, events: quick ? 20_000 : 80_000, rounds: quick ? 1 : 3));
        }

        if (what is "cluster-recovery" or "cluster" or "all")
        {
            sections.Add(await RecoveryBench.RunAsync(items: 2_000, rounds: quick ? 1 : 3, "is killed", "KILL"));
        }

        if (what is "cluster-stand-still" or "cluster" or "all")
        {
            sections.Add(await RecoveryBench.RunAsync(items: 2_000, rounds: quick ? 1 : 3, "stands still", "STOP"));
        }

        return sections;
    }
}

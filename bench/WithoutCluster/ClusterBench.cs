namespace Monitoring.Bench.OnCluster;

/// <summary>Stands in where the benchmarks of the cluster are not built.</summary>
internal static class ClusterBench
{
    public static Task<IReadOnlyList<string>> RunAsync(string what, bool quick) =>
        Task.FromResult<IReadOnlyList<string>>([$"## {what}{(quick ? ", quick" : "")}\n\nNot measured on a cluster: built without `-p:Cluster=true`."]);
}

namespace Monitoring.Silo.Tests.Kit;

/// <summary>What a cluster under load is made of.</summary>
internal sealed record Setup
{
    /// <summary>How each node is started, made of how one is started where nothing is said.</summary>
    public required IReadOnlyList<Func<NodeLaunch, NodeLaunch>> Nodes { get; init; }

    /// <summary>How nodes reach the server; null for as the tests do.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The address of this machine at which nodes reach the receiver of alerts.</summary>
    public string Here { get; init; } = "127.0.0.1";

    /// <summary>Whether time goes on by itself; otherwise somebody moves it by hours.</summary>
    public bool IsOnRealClock { get; init; }

    /// <summary>So many that differ in nothing.</summary>
    public static IReadOnlyList<Func<NodeLaunch, NodeLaunch>> Alike(int nodes) => [.. Enumerable.Repeat<Func<NodeLaunch, NodeLaunch>>(l => l, nodes)];
}

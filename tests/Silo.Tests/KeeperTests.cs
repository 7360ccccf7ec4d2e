using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>
/// The node is killed that keeps time for most shards. These nodes run on the clock of the machine, since nobody keeps time
/// where a clock is moved by hand.
/// </summary>
public sealed class KeeperTests
{
    private const string Region = "330209";
    private const int Findings = 20;

    [Fact]
    public async Task Deadlines_that_pass_while_the_node_is_killed_that_keeps_time_are_told_by_the_others()
    {
        Soak.Only();
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, new Setup { Nodes = Setup.Alike(3), IsOnRealClock = true });
        await cluster.Callers.SendAsync([FieldEvent.Region(Region, "330200", cluster.Callers.Now)]);
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            var keeper = await MostShardsAsync(cluster.Nodes);
            await FindingsAsync(cluster.Callers, round);
            await cluster.BefallAsync("the node that keeps time is killed", () => cluster.KillAsync(keeper));
            await cluster.UntilAsync($"SELECT CASE WHEN count(*) = {Findings} THEN 1 ELSE 0 END FROM issues WHERE site LIKE 'K-{round}-%' AND state = 'overdue'", "all deadlines are told");
            await cluster.BefallAsync("a node comes", () => cluster.JoinAsync(cluster.Launch));
        }

        await cluster.AuditAsync();
    }

    /// <summary>Findings of almost four hours ago at sites of their own, whose deadlines pass one after the other in the next half minute.</summary>
    private static async Task FindingsAsync(Callers callers, int round)
    {
        for (var i = 0; i < Findings; i++)
        {
            var site = string.Create(CultureInfo.InvariantCulture, $"K-{round}-{i}");
            await callers.SendAsync([FieldEvent.Site(site, "market", Region, callers.Now)]);
            await callers.SendAsync(
            [
                FieldEvent.Of("visit", site, callers.Now - TimeSpan.FromHours(4) + TimeSpan.FromSeconds(5 + i), new
                {
                    team = new { unit = "Team 1", persons = 2 },
                    mode = "unannounced",
                    results = new[] { new { item = "market.flow", outcome = "fail", severity = "critical" } },
                }),
            ]);
        }
    }

    private static async Task<NodeProcess> MostShardsAsync(IReadOnlyList<NodeProcess> nodes)
    {
        var shards = await Task.WhenAll(nodes.Select(async node => (Node: node, Shards: await ShardsAsync(node))));
        shards.Sum(s => s.Shards).ShouldBeGreaterThan(0, await nodes[0].Api.TextAsync("/metrics"));
        return shards.MaxBy(s => s.Shards).Node;
    }

    /// <summary>How many shards a node keeps time for, by what Orleans measures of grains.</summary>
    private static async Task<int> ShardsAsync(NodeProcess node) => (await node.Api.TextAsync("/metrics")).Split('\n')
        .Where(l => l.StartsWith("orleans_grains", StringComparison.Ordinal) && l.Contains("timekeeper", StringComparison.OrdinalIgnoreCase))
        .Sum(l => (int)double.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}

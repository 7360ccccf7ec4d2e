using System.Diagnostics;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>A node stands still, as a machine does whose memory is moved or whose disk hangs, and goes on when others have long taken over.</summary>
public sealed class ZombieTests
{
    private static readonly TimeSpan Still = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_node_that_stood_still_for_two_minutes_commits_nothing_any_more_and_ends()
    {
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, nodes: 3);
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            var zombie = cluster.Nodes[0];
            var still = Stopwatch.StartNew();
            await cluster.BefallAsync("a node stands still", () => cluster.StopAsync(zombie));
            var number = await cluster.PutOutAsync(zombie);
            await cluster.BefallAsync("a node comes", () => cluster.JoinAsync(cluster.Launch));
            await Wait.UntilAsync(() => still.Elapsed >= Still, "two minutes have passed", Still + Still);

            var before = await cluster.CountAsync("SELECT position FROM heads");
            await cluster.BefallAsync(
                "the node goes on",
                async () =>
                {
                    await zombie.GoOnAsync();
                    await zombie.EndedAsync();
                });
            (await cluster.CountAsync($"SELECT count(*) FROM news WHERE node = {number} AND position > {before}")).ShouldBe(0);
        }

        await cluster.AuditAsync();
    }
}

using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>Nodes are killed under load (SIGKILL): the others take over, and callers wait and lose nothing.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task A_node_that_is_killed_loses_nothing_that_was_acknowledged()
    {
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, nodes: 3);
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            await cluster.BefallAsync("one node is killed", () => cluster.KillAsync(cluster.Nodes[0]));
            await cluster.BefallAsync("a node comes", () => cluster.JoinAsync(cluster.Launch));
        }

        await cluster.AuditAsync();
    }

    [Fact]
    public async Task Two_nodes_that_are_killed_in_a_row_leave_one_that_goes_on()
    {
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, nodes: 3);
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            await cluster.BefallAsync(
                "two nodes are killed in a row",
                async () =>
                {
                    await cluster.KillAsync(cluster.Nodes[0]);
                    await cluster.KillAsync(cluster.Nodes[0]);
                });
            await cluster.BefallAsync("two nodes come", () => cluster.JoinAsync(cluster.Launch, cluster.Launch));
        }

        await cluster.AuditAsync();
    }
}

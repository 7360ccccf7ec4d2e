using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>Nodes are asked to end (SIGTERM), as at an upgrade: they hand over, and nobody notices.</summary>
public sealed class LeaveTests
{
    private const int Nodes = 3;

    [Fact]
    public async Task Nodes_that_leave_one_after_the_other_cost_no_caller_as_much_as_a_second_try()
    {
        Soak.Only();
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, Nodes);
        for (var round = 0; round < ClusterUnderLoad.Rounds * Nodes; round++)
        {
            await cluster.BefallAsync("a node comes", () => cluster.JoinAsync(cluster.Launch));
            var again = cluster.Callers.Again;
            await cluster.BefallAsync("a node leaves", () => cluster.LeaveAsync(cluster.Nodes[0]));
            cluster.Callers.Again.ShouldBe(again, "requests that were made again");
        }

        await cluster.AuditAsync();
    }
}

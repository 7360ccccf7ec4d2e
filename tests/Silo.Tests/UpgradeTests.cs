using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>Nodes of two versions work side by side, while one after the other is replaced.</summary>
public sealed class UpgradeTests
{
    private const int Nodes = 2;

    [Fact]
    public async Task Nodes_are_replaced_by_another_version_one_after_the_other_and_back()
    {
        Soak.Only();
        using var other = await OtherVersion.BuildAsync();
        var server = await Servers.SharedAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, Nodes);
        (string Name, NodeLaunch Launch)[] versions = [("another version", cluster.Launch with { Program = other.Program }), ("this version", cluster.Launch)];
        foreach (var (name, launch) in versions)
        {
            for (var i = 0; i < Nodes; i++)
            {
                await cluster.BefallAsync($"a node of {name} comes", () => cluster.JoinAsync(launch));
                var again = cluster.Callers.Again;
                await cluster.BefallAsync("a node of the version before leaves", () => cluster.LeaveAsync(cluster.Nodes[0]));
                cluster.Callers.Again.ShouldBe(again, "requests that were made again");
            }
        }

        await cluster.AuditAsync();
    }
}

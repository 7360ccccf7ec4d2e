using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>
/// A node is cut off from the others, which reach it no more and which it does not reach, while callers and the PostgreSQL
/// server reach all of them.
/// </summary>
public sealed class NetworkTests
{
    private const int Nodes = 3;

    /// <summary>Shorter than it takes to find a node dead, so that nobody is.</summary>
    private static readonly TimeSpan Hitch = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_node_that_is_cut_off_from_the_others_ends_and_one_that_comes_back_in_time_goes_on()
    {
        Soak.Only();
        await using var networks = await Networks.StartAsync(Nodes);
        await using var server = await Servers.PrivateAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, new Setup
        {
            Nodes = [.. Enumerable.Range(0, Nodes).Select<int, Func<NodeLaunch, NodeLaunch>>(node => launch => Networks.At(node, launch))],
            ConnectionString = server.SocketConnectionString,
            Here = Networks.Here,
        });

        // The node of each cable.
        var at = cluster.Nodes.ToArray();
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            var cut = round % Nodes;
            await cluster.BefallAsync(
                "a node is cut off for three seconds",
                async () =>
                {
                    await Networks.CutAsync(cut);
                    await Task.Delay(Hitch, TimeProvider.System);
                    await Networks.MendAsync(cut);
                });
            await cluster.BefallAsync(
                "a node is cut off for good",
                async () =>
                {
                    cluster.Doom(at[cut]);
                    await Networks.CutAsync(cut);
                    await at[cut].EndedAsync();
                    cluster.SendNoMore(at[cut]);
                });
            await Networks.MendAsync(cut);
            await cluster.BefallAsync(
                "the network is mended and the node comes again",
                async () => at[cut] = (await cluster.JoinAsync(Networks.At(cut, cluster.Launch)))[0]);
        }

        await cluster.AuditAsync();
    }
}

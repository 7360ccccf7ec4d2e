using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>The PostgreSQL server that all nodes share goes away under load and comes back: no node ends of it.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task Nodes_go_on_when_their_server_was_started_anew_or_killed()
    {
        Soak.Only();
        await using var server = await Servers.PrivateAsync();
        await using var cluster = await ClusterUnderLoad.StartAsync(server, nodes: 3);
        for (var round = 0; round < ClusterUnderLoad.Rounds; round++)
        {
            foreach (var kill in (bool[])[false, true])
            {
                await cluster.BefallAsync(
                    kill ? "the server is killed" : "the server is started anew",
                    async () =>
                    {
                        await server.StopAsync(kill);
                        await server.StartAsync();
                    });
            }
        }

        await cluster.AuditAsync();
    }
}

using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Silo.Tests.Kit;

namespace Monitoring.Silo.Tests;

/// <summary>The tables of the cluster are made by the command as well, so that no node need know the owner's password.</summary>
public sealed class MigrateSchemaTests
{
    [Fact]
    public async Task A_node_runs_with_the_role_of_the_service_alone_on_what_the_command_has_made()
    {
        var server = await Servers.SharedAsync();
        await using var roles = await TwoRoles.MakeAsync(server);
        var keys = Directory.CreateTempSubdirectory("node");
        try
        {
            var launch = new NodeLaunch { Data = keys.FullName, Settings = new Dictionary<string, string> { ["Postgres:ConnectionString"] = roles.Service } };
            var owner = launch with { Settings = new Dictionary<string, string>(launch.Settings) { ["Postgres:OwnerConnectionString"] = roles.Owner } };
            for (var time = 0; time < 2; time++)
            {
                var (code, output) = await NodeProcess.RunAsync(owner, "migrate-schema");
                code.ShouldBe(0, output);
            }

            await using var node = NodeProcess.Start(launch);
            await node.ReadyAsync();
            await node.Api.AcceptedAsync(FieldEvent.Region("330200", null, TimeProvider.System.GetUtcNow().AddHours(-1)));
            (await node.TerminateAsync()).ShouldBe(0, node.Output);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }
}

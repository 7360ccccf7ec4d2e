using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Servers;

/// <summary>What needs the owner of the tables is done by a command, so that the service need not know the owner's password.</summary>
public sealed class MigrateSchemaTests
{
    private const string Schema = "migrate-schema";

    [Fact]
    public async Task The_service_runs_with_its_own_role_alone_on_a_schema_that_the_command_has_made()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var roles = await TwoRoles.MakeAsync(server!);
        using var folder = new DataFolder();
        var service = new Dictionary<string, string> { ["Postgres:ConnectionString"] = roles.Service };
        var owner = new Dictionary<string, string>(service) { ["Postgres:OwnerConnectionString"] = roles.Owner };

        var refused = await Ended.RunAsync(service, Schema);
        refused.Code.ShouldBe(2, refused.Output);
        refused.Errors.ShouldContain("permission denied");
        for (var time = 0; time < 2; time++)
        {
            var made = await Ended.RunAsync(owner, Schema);
            made.Code.ShouldBe(0, made.Errors);
            made.Output.ShouldContain("up to date");
        }

        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Settings = service });
        using var api = new Api(gateway.Address);
        await api.AcceptedAsync(FieldEvent.Region("330200", null, TimeProvider.System.GetUtcNow().AddHours(-1)));
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        gateway.Failures.ShouldBeEmpty(gateway.Output);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_migrated()
    {
        var ended = await Ended.RunAsync(new Dictionary<string, string>(), Schema);
        ended.Code.ShouldBe(2, ended.Output);
        ended.Errors.ShouldContain("Postgres:ConnectionString is not configured");
    }
}

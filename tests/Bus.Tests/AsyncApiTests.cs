using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>The AsyncAPI document in the hands of the program that reads such documents.</summary>
public sealed class AsyncApiTests
{
    private static readonly NpmFolder Cli = new("tests", "Bus.Tests", "asyncapi");

    [Fact]
    public async Task The_document_is_valid_and_names_what_the_contract_names()
    {
        await using var gateway = await BusGateway.StartAsync(new Uri("amqp://127.0.0.1:1"));
        var document = await gateway.GetAsync("/asyncapi/v3.json");
        document["asyncapi"]!.GetValue<string>().ShouldBe("3.0.0");
        document["channels"]!["events"]!["bindings"]!["amqp"]!["exchange"]!["name"]!.GetValue<string>().ShouldBe(BusNames.Events);
        document["channels"]!["alerts"]!["bindings"]!["amqp"]!["exchange"]!["name"]!.GetValue<string>().ShouldBe(BusNames.Alerts);
        document["channels"]!["parked"]!["address"]!.GetValue<string>().ShouldBe(BusNames.Parked);
        document["components"]!["messages"]!.AsObject().Count.ShouldBe(Contracts.EventTypes.Served.Count + 3);

        await Cli.NeedAsync("to hold the document against @asyncapi/cli");
        var file = Path.Combine(Directory.CreateTempSubdirectory("asyncapi-").FullName, "asyncapi.json");
        await File.WriteAllTextAsync(file, document.ToJsonString(), TestContext.Current.CancellationToken);
        var (code, output) = await Cli.RunAsync("npx", ["asyncapi", "validate", file, "--fail-severity=warn", "--diagnostics-format=text"]);
        code.ShouldBe(0, output);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task It_names_the_bound_on_a_batch_that_is_in_force()
    {
        await using var gateway = await BusGateway.StartAsync(new Uri("amqp://127.0.0.1:1"), ("Intake:EventsPerBatch", "7"));
        var document = await gateway.GetAsync("/asyncapi/v3.json");

        document["components"]!["messages"]!["batch"]!["payload"]!["maxItems"]!.GetValue<int>().ShouldBe(7);
    }
}

using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;

namespace Monitoring.Bus.Tests;

/// <summary>Publishers that are not .NET, and know of no envelope.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private static readonly NpmFolder Node = new("tests", "Bus.Tests", "node");

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData("--content-type=application/cloudevents+json")]
    [InlineData("--persistent")]
    public async Task The_command_amqp_publish_sends_an_event(string option)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await Tools.RunAsync(
            "amqp-publish", _field.Duty("H-1"), $"--url={Tools.UrlOf(_broker.Server)}", $"--exchange={BusNames.Events}", "--routing-key=inspection.duty.v1", "--persistent", option);

        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == 1, "the duty is taken");
    }

    [Fact]
    public async Task The_npm_library_amqplib_sends_events_and_hears_alerts()
    {
        await Node.NeedAsync("to publish with the npm library amqplib");
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        var (code, output) = await Node.RunAsync(
            "node",
            ["publish.js", _broker.Server.Address.ToString()],
            Field.Batch(_field.Duty("H-1"), _field.Visit("H-1")));
        code.ShouldBe(0, output);

        output.ShouldContain("issue-raised.T1 inspection.alert.v1 H-1");
        (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count.ShouldBe(1);
    }
}

using System.Text;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;

namespace Monitoring.Bus.Tests;

/// <summary>
/// A message that the client itself cannot read, and ends its connection for each time: that is said, and the administrator of the
/// broker takes it away as the runbook has it.
/// </summary>
public sealed class UnreadableTests : IAsyncLifetime
{
    private const string Aside = "inspection.unreadable";

    private readonly Field _field = new();
    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerClient.OpenAsync();
        Assert.SkipUnless(_broker.Server.IsPrivate, "The broker is somebody else's, and is not to be told anything.");
    }

    public async ValueTask DisposeAsync()
    {
        await _broker.RemoveAsync(Aside);
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task It_is_said_and_the_broker_takes_it_away_as_the_runbook_has_it()
    {
        var unreadable = _field.Duty("H-1");
        string[] behind = [_field.Duty("H-1"), _field.Duty("H-1"), _field.Duty("H-1")];
        await using (var usual = await BusGateway.WithCityAsync(_broker, _field))
        {
            (await usual.MetricAsync("monitoring_bus_unreadable")).ShouldBe(0);
            await RawPublisher.PublishAsync(_broker, Encoding.UTF8.GetBytes(unreadable), RawProperty.Header("price"u8.ToArray(), (byte)'D', 30, 0, 0, 0, 1));
            foreach (var one in behind)
            {
                await _broker.PublishAsync(one);
            }

            await IsSeenAsync(usual);
            (await usual.ReadinessAsync()).ShouldBe("degraded");
        }

        // What lies behind it has been given as often, or is taken already: the broker may give it to a new connection before it has seen
        // that the one before has ended, and take back later what that one had. From now on it is given alone.
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field, configuration: ("Bus:Prefetch", "1"));
        await IsSeenAsync(gateway);
        await _broker.DeclareOtherAsync(Aside);
        await _broker.Server.ControlAsync(
            "set_policy", "--apply-to", "queues", "unreadable", @"^inspection\.events$", $$"""{"delivery-limit":1,"dead-letter-exchange":"","dead-letter-routing-key":"{{Aside}}"}""");
        await Wait.UntilAsync(async () => (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).Count == behind.Length, "what lay behind it is taken");
        await _broker.CountIsAsync(Aside, 1);
        await _broker.Server.ControlAsync("clear_policy", "unreadable");

        // Nothing else was moved, and nothing of it is lost: the broker's own tools, which mind no header, take it out again.
        (await gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).ShouldBe(behind.Select(Field.IdOf), ignoreOrder: true);
        (await Tools.RunAsync("amqp-get", "", $"--url={Tools.UrlOf(_broker.Server)}", $"--queue={Aside}")).ShouldBe(unreadable);
        await Wait.UntilAsync(async () => await gateway.MetricAsync("monitoring_bus_unreadable") == 0, "it is seen that events are read again");
        (await gateway.ReadinessAsync()).ShouldBe("ready");
    }

    [Theory]
    [InlineData('A', 26_000)]
    [InlineData('F', 21_000)]
    public async Task A_header_that_is_nested_as_deep_as_the_broker_lets_through_ends_nothing(char kind, int depth)
    {
        await using var gateway = await BusGateway.WithCityAsync(_broker, _field);
        await RawPublisher.PublishAsync(_broker, "hello"u8.ToArray(), RawProperty.Header("deep"u8.ToArray(), Nested((byte)kind, depth)));

        var parked = await _broker.TakeAsync(BusNames.Parked);
        parked.Header("deep").ShouldBeNull();
        parked.Header("x-routing-key").ShouldBe("event");
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
    }

    private static Task IsSeenAsync(BusGateway gateway) => Wait.UntilAsync(
        async () => await gateway.MetricAsync("monitoring_bus_unreadable") == 1, "it is seen that a message cannot be read");

    /// <summary>A list in a list, or a table in a table without a name, and so on.</summary>
    private static byte[] Nested(byte kind, int depth)
    {
        var name = kind == (byte)'F' ? 1 : 0;
        var level = 5 + name;
        var bytes = new byte[level * depth - name];
        for (var (i, at) = (0, 0); i < depth; i++, at += level)
        {
            bytes[at] = kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at + 1), bytes.Length - at - 5);
        }

        return bytes;
    }
}

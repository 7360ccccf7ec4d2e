using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Bus.In;
using Monitoring.Bus.Tests.Kit;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>Deliveries that many workers hand over at once are taken in the order in which they came.</summary>
public sealed class SequencerTests
{
    private readonly List<ulong> _released = [];
    private readonly Sequencer _sequencer;

    public SequencerTests() => _sequencer = new Sequencer(d => _released.Add(d.Tag), TimeProvider.System, NullLogger.Instance);

    [Fact]
    public void Whatever_order_they_are_handed_over_in()
    {
        var channel = new object();
        foreach (var tag in (ulong[])[3, 1, 2, 6, 5, 4])
        {
            _sequencer.Offer(channel, Delivery(tag));
        }

        _released.ShouldBe([1UL, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public void Each_channel_counts_by_itself_also_where_they_take_turns()
    {
        // A client that was given up may come back beside the one that took its place.
        var (one, other) = (new object(), new object());
        _sequencer.Offer(one, Delivery(1));
        _sequencer.Offer(one, Delivery(3));
        _sequencer.Offer(other, Delivery(2));
        _sequencer.Offer(other, Delivery(1));
        _sequencer.Offer(one, Delivery(2));

        _released.ShouldBe([1UL, 1, 2, 2, 3]);
    }

    [Fact]
    public async Task One_that_does_not_come_holds_the_others_up_for_a_moment_only()
    {
        var channel = new object();
        _sequencer.Offer(channel, Delivery(1));
        _sequencer.Offer(channel, Delivery(4));
        _sequencer.Offer(channel, Delivery(3));
        _released.ShouldBe([1UL]);

        await Wait.UntilAsync(() => _released.Count == 3, "those after it go on");
        _released.ShouldBe([1UL, 3, 4]);

        // Should it come after all, it is taken then.
        _sequencer.Offer(channel, Delivery(2));
        _released.ShouldBe([1UL, 3, 4, 2]);
    }

    private static Delivery Delivery(ulong tag) => In.Delivery.Of(new Message(tag), [], "monitoring", DateTimeOffset.UnixEpoch, CancellationToken.None);

    private sealed record Message(ulong DeliveryTag) : RabbitMqBasicConsumeContext
    {
        public string Exchange => BusNames.Events;

        public string RoutingKey => "event";

        public string ConsumerTag => "";

        public IReadOnlyBasicProperties Properties { get; } = new BasicProperties();
    }
}

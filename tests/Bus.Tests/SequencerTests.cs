using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Bus.In;
using Monitoring.Bus.Tests.Kit;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>Deliveries that many workers hand over at once are taken in the order in which they came.</summary>
public sealed class SequencerTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly List<ulong> _released = [];
    private readonly HandClock _clock = new();
    private readonly Sequencer _sequencer;

    public SequencerTests() => _sequencer = new Sequencer(d => _released.Add(d.Tag), _clock, NullLogger.Instance);

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
        Offer(1, 4, 3);
        _released.ShouldBe([1UL]);

        await PassAsync(3);
        _released.ShouldBe([1UL, 3, 4]);

        // Should it come after all, it is taken then.
        Offer(2);
        _released.ShouldBe([1UL, 3, 4, 2]);
    }

    [Fact]
    public async Task Each_one_that_does_not_come_is_given_a_moment_and_no_more()
    {
        Offer(1, 3, 5);
        await PassAsync(2);
        _released.ShouldBe([1UL, 3]);

        await PassAsync(3);
        _released.ShouldBe([1UL, 3, 5]);
    }

    [Fact]
    public async Task One_that_comes_late_leaves_the_next_that_does_not_come_its_moment()
    {
        Offer(1, 3, 5);
        _clock.Advance(Moment / 2);
        Offer(2);
        _released.ShouldBe([1UL, 2, 3]);

        // The first moment is over; that of the other began when it was the next.
        _clock.Advance(Moment / 2);
        _released.ShouldBe([1UL, 2, 3]);
        _clock.Advance(Moment / 2);
        await Wait.UntilAsync(() => _released.Count == 4, "it goes on");
        _released.ShouldBe([1UL, 2, 3, 5]);
    }

    [Fact]
    public void One_moment_is_set_for_one_that_is_missing_however_many_come_after_it()
    {
        Offer(5, 4, 3, 6, 7);

        _clock.Waiting.ShouldBe(1);
    }

    private void Offer(params ReadOnlySpan<ulong> tags)
    {
        foreach (var tag in tags)
        {
            _sequencer.Offer(this, Delivery(tag));
        }
    }

    private async Task PassAsync(int released)
    {
        _clock.Advance(Moment);
        await Wait.UntilAsync(() => _released.Count == released, "those after it go on", TimeSpan.FromSeconds(5));
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

using Monitoring.Bus.Broker;
using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>The look into the queues that is taken over and over.</summary>
public sealed class QueueLookTests : IDisposable
{
    private readonly BusState _state = new();
    private readonly OffsetClock _clock = new();
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task One_that_fails_just_as_the_service_is_to_stop_is_no_failure_and_no_news()
    {
        using var stopping = new CancellationTokenSource();
        var look = Look(async _ =>
        {
            await stopping.CancelAsync();
            throw new IOException("The connection is gone.");
        });

        await look.LookAsync(stopping.Token);
        _log.Count(3007).ShouldBe(0);
    }

    [Fact]
    public async Task That_the_broker_is_away_is_said_at_once_and_then_from_time_to_time()
    {
        var look = Look(_ => throw new IOException("The connection is gone."));
        _state.Saw(new QueueCounts(1, 2, 3));
        await look.LookAsync(CancellationToken.None);
        await look.LookAsync(CancellationToken.None);
        _state.Counts.ShouldBeNull();
        _log.Count(3007).ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await look.LookAsync(CancellationToken.None);
        _log.Count(3007).ShouldBe(2);
    }

    private QueueLook Look(Func<CancellationToken, Task<QueueCounts>> count) =>
        new(count, new BrokerAddress(new BusOptions { Address = "amqp://127.0.0.1:1" }), _state, _clock, _log);
}

using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>The store is read and takes nothing, as when its disk is full: what was sent is not sent again for that.</summary>
public sealed class DeliveriesNotKept : IAsyncDisposable
{
    private const int NotKept = 1202;

    /// <summary>What may be on its way while so many others are not kept that nothing more is sent.</summary>
    private const int MostSent = 32 + 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FewDeliveries _outbox = new();
    private readonly Postbox _box = new();
    private readonly LogSeen _logs = new();
    private readonly HeldClock _clock = new();
    private readonly EngineMeter _meter;
    private readonly CancellationTokenSource _stopping = new();
    private OutboxPump? _pump;

    public DeliveriesNotKept()
    {
        _meter = new EngineMeter(this);
        _clock.Hold();
    }

    public static TheoryData<Exception> Refusals => [new StoreException("The disk is full."), new InvalidOperationException("Nobody foresaw it.")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await (_pump?.StoppedAsync() ?? Task.CompletedTask);
        _pump?.Dispose();
        _meter.Dispose();
        _stopping.Dispose();
    }

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task What_became_of_a_delivery_is_brought_until_it_is_kept_and_nothing_is_sent_again(Exception refusal)
    {
        _outbox.Refuse(id => id == 1 ? refusal : null);
        _outbox.Add(2);
        Start(_box);
        await UntilAsync(() => _outbox.Kept.Count == 1, "the other one is kept");
        await UntilAsync(() => _logs.Of(NotKept).Count > 0, "it is told");
        _outbox.Tries[1].ShouldBe(1, "no time has passed since");
        await UntilTriedAsync(5);

        _outbox.Refuse(_ => null);
        await UntilTimeBringsAsync(() => _outbox.Kept.Count == 2, "it is kept");
        _box.Posted.Select(p => p.Delivery.Id).ShouldBe([1, 2], ignoreOrder: true);
        _outbox.Kept.ShouldAllBe(r => r.State == DeliveryState.Delivered);
        _logs.Of(NotKept).ShouldHaveSingleItem("a failure that lasts is one line");
    }

    [Fact]
    public async Task Nothing_more_is_sent_while_many_are_not_kept_and_a_shard_moves_all_the_same()
    {
        _outbox.Refuse(_ => new StoreException("The disk is full."));
        _outbox.Add(200);
        Start(_box);
        await UntilTriedAsync(3);
        await _pump!.PastAsync(Cancellation).WaitAsync(Patience, TimeProvider.System, Cancellation);
        _box.Posted.Count.ShouldBeInRange(32, MostSent);

        _outbox.Refuse(_ => null);
        await UntilTimeBringsAsync(() => _outbox.Kept.Count == 200, "all are kept");
        _box.Posted.Select(p => p.Delivery.Id).ShouldBe(Enumerable.Range(1, 200).Select(id => (long)id), ignoreOrder: true);
    }

    [Fact]
    public async Task A_channel_that_gives_up_waiting_has_failed_and_waits_its_turn()
    {
        _outbox.Add(1);
        Start(new Impatient());
        await UntilAsync(() => _outbox.Kept.Count > 0, "it is kept");
        var kept = _outbox.Kept[0];
        kept.State.ShouldBe(DeliveryState.Pending);
        kept.NextAt.ShouldNotBeNull().ShouldBeGreaterThan(kept.TriedAt);
    }

    private void Start(INotifier notifier)
    {
        _pump = new OutboxPump(_outbox, [notifier], new DeliveryOptions { GroupSeconds = 0 }, _meter, _clock, _logs);
        _pump.Start(_stopping.Token);
    }

    private Task UntilTriedAsync(int times) =>
        UntilTimeBringsAsync(() => _outbox.Tries.GetValueOrDefault(1) >= times, "it is brought again and again");

    /// <summary>Lets whatever is waited for pass until something is true.</summary>
    private Task UntilTimeBringsAsync(Func<bool> condition, string what) => UntilAsync(
        () =>
        {
            _clock.LetGo();
            _clock.Hold();
            return condition();
        },
        what);

    private Task UntilAsync(Func<bool> condition, string what) => _box.UntilAsync(_ => condition(), what);

    /// <summary>A channel whose own patience ends.</summary>
    private sealed class Impatient : INotifier
    {
        public string Kind => "webhook";

        public Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation) =>
            Task.FromException<DeliveryAttempt>(new TaskCanceledException());
    }
}

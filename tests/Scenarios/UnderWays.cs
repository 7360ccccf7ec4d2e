using Monitoring.Runtime.Entities;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What is under way when somebody asks is waited for, whatever begins meanwhile.</summary>
public sealed class UnderWays
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_under_way_is_over_although_something_always_is()
    {
        using var underWay = new UnderWay();
        var watch = underWay.Enter();
        for (var i = 0; i < 10; i++)
        {
            var past = underWay.PastAsync(Cancellation);
            past.IsCompleted.ShouldBeFalse("what was under way is not over");
            var next = underWay.Enter();
            underWay.Leave(watch);
            await past.WaitAsync(Patience, TimeProvider.System, Cancellation);
            underWay.Count.ShouldBe(1);
            watch = next;
        }

        underWay.Begun.ShouldBe(11);
        underWay.Leave(watch);
        await underWay.NothingAsync(Cancellation).WaitAsync(Patience, TimeProvider.System, Cancellation);
    }

    [Fact]
    public async Task Whoever_asks_after_somebody_gave_up_waits_for_all_that_is_under_way()
    {
        using var underWay = new UnderWay();
        var first = underWay.Enter();
        using (var given = new CancellationTokenSource())
        {
            var up = underWay.PastAsync(given.Token);
            await given.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => up);
        }

        var second = underWay.Enter();
        var past = underWay.PastAsync(Cancellation);
        underWay.Leave(second);
        past.IsCompleted.ShouldBeFalse("the first is not over");
        underWay.Leave(first);
        await past.WaitAsync(Patience, TimeProvider.System, Cancellation);
    }
}

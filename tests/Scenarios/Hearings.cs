using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>A node that is told of something new and cannot read it reads it later, without being told again.</summary>
public sealed class Hearings : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HeldClock _clock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Hearing _hearing;
    private int _reads;
    private bool _isAway = true;

    public Hearings()
    {
        _clock.Hold();
        _hearing = new Hearing(ReadAsync, _clock, _stopping.Token);
    }

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task What_could_not_be_read_is_read_again_until_it_can_and_one_does_so_for_all()
    {
        var first = _hearing.HearAsync();
        var others = Enumerable.Range(0, 10).Select(_ => _hearing.HearAsync()).ToList();
        others.ShouldAllBe(o => o.IsCompleted, "the first one tries again for all");
        _reads.ShouldBe(11, "no time has passed since");
        await UntilReadAsync(13);
        first.IsCompleted.ShouldBeFalse();

        Volatile.Write(ref _isAway, false);
        _clock.LetGo();
        await first.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        var read = _reads;
        await _hearing.HearAsync();
        _reads.ShouldBe(read + 1);
    }

    [Fact]
    public async Task The_end_is_not_waited_for()
    {
        var hearing = _hearing.HearAsync();
        hearing.IsCompleted.ShouldBeFalse();
        await _stopping.CancelAsync();
        await hearing.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private Task ReadAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return Volatile.Read(ref _isAway) ? Task.FromException(new StoreException("It is away.")) : Task.CompletedTask;
    }

    /// <summary>Lets whatever is waited for pass until it was read so often.</summary>
    private async Task UntilReadAsync(int times)
    {
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        while (Volatile.Read(ref _reads) < times)
        {
            late.Token.ThrowIfCancellationRequested();
            _clock.LetGo();
            _clock.Hold();
            await Task.Yield();
        }
    }
}

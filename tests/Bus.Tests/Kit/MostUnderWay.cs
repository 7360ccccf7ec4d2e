namespace Monitoring.Bus.Tests.Kit;

/// <summary>Looks all the time how many messages are under way at once, which is what memory is bounded by.</summary>
internal sealed class MostUnderWay : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly BusState _bus;
    private readonly Task _looking;

    /// <summary>Begins.</summary>
    public MostUnderWay(BusGateway gateway)
    {
        _bus = gateway.Bus;
        _looking = Task.Run(LookAsync);
    }

    /// <summary>The most that was seen.</summary>
    public long Seen { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _looking;
        _stopping.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Seen = Math.Max(Seen, _bus.UnderWay);
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}

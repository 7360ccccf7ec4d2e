using Monitoring.Gateway.Hosting;
using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Evidence;

/// <summary>Opens what evidence is kept in once the store is open, and keeps it in order until the end.</summary>
internal sealed class EvidenceService(
    EngineService engine, StoreChoice stores, EvidenceOptions options, TimeProvider system, ILogger<EvidenceService> log)
    : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private IEvidenceContents? _contents;
    private EvidenceKeeper? _keeper;
    private Task _rounds = Task.CompletedTask;
    private int _isClosed;

    /// <summary>The bytes.</summary>
    internal IEvidenceContents Contents => _contents ?? throw new InvalidOperationException("Evidence is not open yet.");

    /// <summary>What keeps them in order.</summary>
    internal EvidenceKeeper Keeper => _keeper ?? throw new InvalidOperationException("Evidence is not open yet.");

    /// <summary>How much is kept; nothing before the start.</summary>
    internal EvidenceTotals Totals => _keeper?.Totals ?? default;

    /// <summary>How many were removed since the start.</summary>
    internal long Removed => _keeper?.Removed ?? 0;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _contents = stores.OpenEvidence(system);
        _keeper = new EvidenceKeeper(engine.Store, _contents, Duration.FromDays(options.UnreferredDays), () => engine.Engine.Now);
        _rounds = _keeper.RunAsync(TimeSpan.FromSeconds(options.RoundSeconds), system, log.NotKeptInOrder, _stopping.Token);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;

        await _stopping.CancelAsync();
        await _rounds;
        _stopping.Dispose();
        if (_contents is { } contents)
            await contents.DisposeAsync();
    }
}

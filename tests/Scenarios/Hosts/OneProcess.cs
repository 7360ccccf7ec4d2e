using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Core.Catalogue;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios.Hosts;

/// <summary>The one-process host over some store.</summary>
/// <param name="options">Its bounds; null for the defaults.</param>
/// <param name="logs">Where it logs; null for nowhere.</param>
public abstract class OneProcess(EngineOptions? options, ILoggerFactory? logs) : IScenarioHost
{
    /// <summary>Its bounds; null for the defaults.</summary>
    protected EngineOptions? Options { get; } = options;

    private static readonly SealingKey Key = new(new byte[32]);

    private IWholeStore? _store;
    private MonitoringEngine? _engine;
    private bool _isAltered;

    /// <summary>Who delivers alerts; nobody unless a story is about it.</summary>
    public IReadOnlyList<INotifier> Notifiers { get; init; } = [];

    /// <summary>How alerts are brought out.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    /// <summary>What ails its store; null for nothing.</summary>
    public Illness? Illness { get; init; }

    /// <summary>The catalogue of its next start.</summary>
    public CatalogueData Catalogue { get; set; } = Shipped.Catalogue;

    /// <inheritdoc/>
    public IMonitoring Monitoring => _engine!;

    /// <inheritdoc/>
    public ILedgerFeed Feed => _engine!.Feed;

    /// <inheritdoc/>
    public IManualClock Clock => _engine!.ManualClock!;

    /// <inheritdoc/>
    public async Task StartAsync(Instant now)
    {
        _store = await OpenAsync();
        var store = Illness is null ? _store : SickStore.Of(_store, Illness);
        _engine = new MonitoringEngine(new EngineParts
        {
            Store = store,
            Outbox = store,
            Channels = store,
            ReadModel = store,
            Catalogue = Catalogue,
            SealingKey = Key,
            StandStillAt = now,
            Options = Options ?? new EngineOptions(),
            Notifiers = Notifiers,
            Delivery = Delivery,
            Logs = logs ?? NullLoggerFactory.Instance,
        });
        await _engine.StartAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public abstract IScenarioHost Another();

    /// <inheritdoc/>
    public Task<int> CompareRollupsAsync() => _engine!.CompareRollupsAsync(CancellationToken.None);

    /// <summary>Whether the store takes what is written.</summary>
    public bool IsStoreWorking => _engine!.IsStoreWorking;

    /// <summary>Changes the data behind the back of the running system.</summary>
    public Task AlterAsync(string sql)
    {
        _isAltered = true;
        return RunAsync(sql);
    }

    /// <summary>Holds what is written against its own ledger, with every decision made again; what was found that differs.</summary>
    /// <param name="sealing">Whether the sealing key is at hand.</param>
    /// <param name="catalogue">The catalogue that is at hand.</param>
    public IReadOnlyList<Difference> Verify(bool sealing, CatalogueData? catalogue)
    {
        using var snapshot = Snapshot();
        var request = new VerificationRequest(Replay: true, sealing ? Key : null, null, catalogue);
        return [.. Verifier.Run(snapshot, request, static _ => { }, CancellationToken.None).Differences.Select(d => d.First)];
    }

    /// <inheritdoc/>
    public async Task KillAsync()
    {
        await CutAsync();
        await StopAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var hasRun = _engine is not null;
        await StopAsync();
        try
        {
            // Whatever a story is about, it leaves behind what its ledger says.
            if (hasRun && !_isAltered && IsVerified)
            {
                Verify(sealing: true, Catalogue).ShouldBeEmpty();
            }
        }
        finally
        {
            await RemoveAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Whether what a story leaves behind is verified when it ends.</summary>
    protected virtual bool IsVerified => true;

    /// <summary>What is written, as it is now.</summary>
    protected abstract IStoreSnapshot Snapshot();

    /// <summary>Runs a statement on the data.</summary>
    protected abstract Task RunAsync(string sql);

    /// <summary>Opens the store, on the data of the last run.</summary>
    protected abstract Task<IWholeStore> OpenAsync();

    /// <summary>From here on nothing of what the running system writes is there at the next start.</summary>
    protected abstract Task CutAsync();

    /// <summary>Removes all data.</summary>
    protected abstract Task RemoveAsync();

    private async Task StopAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
            await _store!.DisposeAsync();
            _engine = null;
        }
    }
}

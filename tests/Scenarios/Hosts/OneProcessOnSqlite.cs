using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Feed;
using Monitoring.Scenarios.Kit;
using Monitoring.Storage.Sqlite;
using NodaTime;

namespace Monitoring.Scenarios.Hosts;

/// <summary>The one-process host on a SQLite file.</summary>
/// <param name="options">Its bounds; null for the defaults.</param>
/// <param name="logs">Where it logs; null for nowhere.</param>
public sealed class OneProcessOnSqlite(EngineOptions? options = null, ILoggerFactory? logs = null) : IScenarioHost
{
    /// <summary>Who delivers alerts; nobody unless a story is about it.</summary>
    public IReadOnlyList<INotifier> Notifiers { get; init; } = [];

    /// <summary>How alerts are brought out.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenario");
    private SqliteStore? _store;
    private MonitoringEngine? _engine;
    private int _run;

    /// <inheritdoc/>
    public IMonitoring Monitoring => _engine!;

    /// <inheritdoc/>
    public ILedgerFeed Feed => _engine!.Feed;

    /// <inheritdoc/>
    public IManualClock Clock => _engine!.ManualClock!;

    private string DataFile => Path.Combine(_folder.FullName, $"{_run}", "monitoring.db");

    /// <inheritdoc/>
    public async Task StartAsync(Instant now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DataFile)!);
        _store = SqliteStore.Open(DataFile);
        _engine = new MonitoringEngine(new EngineParts
        {
            Store = _store,
            Outbox = _store,
            Channels = _store,
            ReadModel = _store,
            Catalogue = Shipped.Catalogue,
            SealingKey = new SealingKey(new byte[32]),
            StandStillAt = now,
            Options = options ?? new EngineOptions(),
            Notifiers = Notifiers,
            Delivery = Delivery,
            Logs = logs ?? NullLoggerFactory.Instance,
        });
        await _engine.StartAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public IScenarioHost Another() => new OneProcessOnSqlite(options);

    /// <inheritdoc/>
    public Task<int> CompareRollupsAsync() => _engine!.CompareRollupsAsync(CancellationToken.None);

    /// <summary>Changes the data behind the back of the running system.</summary>
    public async Task AlterAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DataFile};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async Task KillAsync()
    {
        // What the disk holds at this moment is all that a power cut leaves; the next run starts from a copy of it.
        var next = Path.Combine(_folder.FullName, $"{_run + 1}");
        Directory.CreateDirectory(next);
        var log = DataFile + "-wal";
        byte[] head;
        do
        {
            // File first, log second: whatever was copied from the log into the file meanwhile is in the log still, unless
            // the log started over, which its head tells.
            head = Head(log);
            File.Copy(DataFile, Path.Combine(next, "monitoring.db"), overwrite: true);
            File.Copy(log, Path.Combine(next, "monitoring.db-wal"), overwrite: true);
        }
        while (!Head(log).AsSpan().SequenceEqual(head));

        await StopAsync();
        _run++;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private static byte[] Head(string log)
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[32];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

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

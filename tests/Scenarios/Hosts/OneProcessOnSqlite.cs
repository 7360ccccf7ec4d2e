using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Scenarios.Kit;
using Monitoring.Storage.Sqlite;
using Monitoring.Storage.Sqlite.Verification;

namespace Monitoring.Scenarios.Hosts;

/// <summary>The one-process host on a SQLite file.</summary>
/// <param name="options">Its bounds; null for the defaults.</param>
/// <param name="logs">Where it logs; null for nowhere.</param>
public sealed class OneProcessOnSqlite(EngineOptions? options = null, ILoggerFactory? logs = null) : OneProcess(options, logs)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenario");
    private int _run;

    private string DataFile => Path.Combine(_folder.FullName, $"{_run}", "monitoring.db");

    /// <inheritdoc/>
    public override IScenarioHost Another() => new OneProcessOnSqlite(Options);

    /// <inheritdoc/>
    protected override IStoreSnapshot Snapshot() => SqliteSnapshot.Open(DataFile);

    /// <inheritdoc/>
    protected override async Task RunAsync(string sql)
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
    protected override Task<IWholeStore> OpenAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DataFile)!);
        return Task.FromResult<IWholeStore>(SqliteStore.Open(DataFile));
    }

    /// <inheritdoc/>
    protected override Task CutAsync()
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

        _run++;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task RemoveAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static byte[] Head(string log)
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[32];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}

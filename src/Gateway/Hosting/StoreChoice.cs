using Microsoft.Extensions.Options;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Evidence;
using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Storage.Files;
using Monitoring.Storage.Postgres;
using Monitoring.Storage.Postgres.Archiving;
using Monitoring.Storage.Postgres.Export;
using Monitoring.Storage.Postgres.Moving;
using Monitoring.Storage.Postgres.Verification;
using Monitoring.Storage.Sqlite;
using Monitoring.Storage.Sqlite.Export;
using Monitoring.Storage.Sqlite.Moving;
using Monitoring.Storage.Sqlite.Verification;

namespace Monitoring.Gateway.Hosting;

/// <summary>
/// Where an installation keeps its data: in a PostgreSQL server where a connection string is configured, otherwise in a file
/// of the data folder. One option decides, so that two cannot contradict each other.
/// </summary>
internal sealed class StoreChoice
{
    private readonly PostgresOptions _postgres;
    private readonly EvidenceOptions _evidence;
    private readonly string _folder;
    /// <summary>Nothing comes in for longer than that.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    private readonly string _file;

    private StoreChoice(PostgresOptions postgres, EvidenceOptions evidence, string folder) =>
        (_postgres, _evidence, _folder, _file) = (postgres, evidence, folder, Path.Combine(folder, DataFiles.Database));

    /// <summary>What people call it: the schema on its server, or the file.</summary>
    internal string Name => IsPostgres ? $"schema {_postgres.Schema} of PostgreSQL" : _file;

    /// <summary>Whether it is in a PostgreSQL server.</summary>
    internal bool IsPostgres => _postgres.ConnectionString.Length > 0;

    /// <summary>The store that a configuration says, for those who read other options beside it.</summary>
    /// <param name="reader">Reads options, and gathers what is wrong with them.</param>
    /// <param name="folder">The data folder; its keys are there in any case.</param>
    internal static StoreChoice Of(OptionsReader reader, string folder) => new(reader.Read<PostgresOptions>(), reader.Read<EvidenceOptions>(), folder);

    /// <summary>The store that a configuration says.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="OptionsValidationException">It is wrong; the failures name every option.</exception>
    internal static StoreChoice Of(IConfiguration configuration, string folder)
    {
        var reader = new OptionsReader(configuration);
        var choice = Of(reader, folder);
        reader.ThrowIfWrong();
        return choice;
    }

    /// <summary>Where the server is and how it is used.</summary>
    internal PostgresOptions Postgres => _postgres;

    /// <summary>Opens it to work with.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    /// <param name="feedKept">How many entries of the feed it keeps.</param>
    /// <param name="system">The system's clock.</param>
    internal IWholeStore Open(int feedKept, TimeProvider system) => IsPostgres
        ? PostgresStore.Open(_postgres, system, feedKept)
        : SqliteStore.Open(_file, new SqliteOptions { FeedKept = feedKept });

    /// <summary>Opens what the bytes of evidence are kept in, and clears what a crash left behind there.</summary>
    /// <param name="system">The system's clock.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    internal IEvidenceContents OpenEvidence(TimeProvider system)
    {
        if (_evidence.Folder is null && IsPostgres)
            return PostgresEvidence.Open(_postgres);

        // A file of this store has one process. A folder that is named may have several, of which another may be at work.
        var leftover = IsPostgres ? system.GetUtcNow() - LongestUpload : system.GetUtcNow() + LongestUpload;
        return EvidenceFolder.Open(EvidencePath, leftover);
    }

    /// <summary>Opens the same to read it, beside whoever writes it.</summary>
    internal IEvidenceContents ReadEvidence() =>
        _evidence.Folder is null && IsPostgres ? PostgresEvidence.Open(_postgres) : EvidenceFolder.Read(EvidencePath);

    /// <summary>Opens it to verify it.</summary>
    /// <exception cref="StoreException">It cannot be read; the message says why.</exception>
    internal IStoreSnapshot Snapshot() => IsPostgres ? PostgresSnapshot.Open(_postgres) : SqliteSnapshot.Open(_file);

    /// <summary>Opens it to export it.</summary>
    /// <exception cref="StoreException">It cannot be read; the message says why.</exception>
    internal IStoreExport Export() => IsPostgres ? PostgresExport.Open(_postgres) : SqliteExport.Open(_file);

    /// <summary>Takes a month out of the ledger.</summary>
    /// <param name="month">Year and month in UTC as one number.</param>
    /// <param name="verify">Holds the ledger against itself first, and throws when it is not sound.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <returns>The table that its entries are in.</returns>
    /// <exception cref="StoreException">It cannot be archived; the message says why.</exception>
    internal string Archive(int month, Action<IStoreSnapshot> verify, CancellationToken cancellation) => IsPostgres
        ? LedgerArchive.Run(_postgres, month, verify, cancellation)
        : throw new StoreException("Postgres:ConnectionString is not configured, and nothing is archived from a file.");

    /// <summary>Brings the schema of the server up to date, and gives the role of the service the rights it needs.</summary>
    /// <exception cref="StoreException">It could not be done; the message says why.</exception>
    internal void MigrateSchema()
    {
        if (!IsPostgres)
            throw new StoreException("Postgres:ConnectionString is not configured, and a file is brought up to date by each start.");

        PostgresImport.Prepare(_postgres);
    }

    /// <summary>Carries what lies in the file of the data folder into the empty schema of the server that is configured.</summary>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellation">Gives up; the schema is empty then.</param>
    /// <exception cref="StoreException">One of both cannot be used; the message says why.</exception>
    internal async Task MoveFromFileAsync(Action<MovingProgress> progress, CancellationToken cancellation)
    {
        using var tables = SqliteTables.Open(_file);

        // A folder that is named stays where it is. Otherwise the bytes go first: each stands by itself, and one that is there
        // already is no hindrance when all of it is done again.
        if (_evidence.Folder is null)
        {
            PostgresImport.Prepare(_postgres);
            await using var from = EvidenceFolder.Read(EvidencePath);
            await using var to = PostgresEvidence.Open(_postgres);
            await EvidenceMove.RunAsync(from, to, tables.Count("evidence"), (done, count) => progress(new MovingProgress("evidence_contents", done, count)), cancellation);
        }

        await Task.Run(() => PostgresImport.Run(_postgres, tables, progress, cancellation), cancellation);
    }

    private string EvidencePath => _evidence.Folder ?? Path.Combine(_folder, DataFiles.Evidence);
}

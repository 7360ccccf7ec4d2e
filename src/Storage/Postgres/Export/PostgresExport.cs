using Monitoring.Core.Regions;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Verification;

namespace Monitoring.Storage.Postgres.Export;

/// <summary>Reads a schema from end to end, one row at a time, as it was when this was opened; whoever writes goes on.</summary>
public sealed class PostgresExport : IStoreExport
{
    private readonly SharedSnapshot _store;

    private PostgresExport(SharedSnapshot store) => _store = store;

    /// <summary>Opens a schema.</summary>
    /// <exception cref="StoreException">The server cannot be used, or the schema is of another version or program.</exception>
    public static PostgresExport Open(PostgresOptions options) => new(SharedSnapshot.Open(options));

    /// <inheritdoc />
    public IReadOnlyDictionary<string, RegionFacts> Regions() =>
        _store.Each(RegistryReader.AllRegions, null, RegistryReader.Region).ToDictionary(r => r.Code);

    /// <inheritdoc />
    public IEnumerable<ExportedEvent> Events(ExportRange range) =>
        Each("export_events", range, static row => new ExportedEvent(row.Long(0), row.TextOrNull(1), row.Instant(2), row.Blob(3)));

    /// <inheritdoc />
    public IEnumerable<IssueRow> Issues(ExportRange range) => Each("export_issues", range, IssueReader.Row);

    /// <inheritdoc />
    public IEnumerable<ExportedAlert> Alerts(ExportRange range) =>
        Each("export_alerts", range, static row => new ExportedAlert(row.Text(0), row.Blob(1)));

    /// <inheritdoc />
    public void Dispose() => _store.Dispose();

    private IEnumerable<T> Each<T>(string query, ExportRange range, Func<Answer, T> read) =>
        _store.Each(Sql.Query(query), v => v.Bind(range.From).Bind(range.To).Bind(range.Regions), read);
}

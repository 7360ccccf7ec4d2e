using System.Text.Json;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Export;

/// <summary>An accepted field event as the ledger keeps it.</summary>
/// <param name="Position">Its place in commit order.</param>
/// <param name="Region">Code of the region it is about, or that its site belongs to; null where that is not known any more.</param>
/// <param name="Decided">When it was accepted.</param>
/// <param name="Input">The structured event.</param>
public sealed record ExportedEvent(long Position, string? Region, Instant Decided, byte[] Input);

/// <summary>An alert as it went out.</summary>
/// <param name="Region">Code of its site's region.</param>
/// <param name="Body">The event that went out.</param>
public sealed record ExportedAlert(string Region, byte[] Body);

/// <summary>What is exported.</summary>
/// <param name="From">From when on, or null.</param>
/// <param name="To">Before when, or null.</param>
/// <param name="Regions">Codes of the regions meant; null for all.</param>
public sealed record ExportRange(Instant? From, Instant? To, IReadOnlyCollection<string>? Regions);

/// <summary>Reads a file from end to end, one row at a time, as it was when this was opened; whoever writes it goes on.</summary>
public sealed class SqliteExport : IDisposable
{
    private readonly Connection _connection;

    private SqliteExport(Connection connection) => _connection = connection;

    /// <summary>Opens a file.</summary>
    /// <exception cref="StoreException">There is none, it is of another version or program, or it cannot be read.</exception>
    public static SqliteExport Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new StoreException($"There is no {path}. Name the data folder of an installation that has been started once with --data.");
        }

        var connection = Connection.OpenReader(path, new SqliteOptions());
        try
        {
            Migrator.Demand(connection, path);
            connection.Execute("BEGIN");
            return new SqliteExport(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>All regions by code.</summary>
    public IReadOnlyDictionary<string, RegionFacts> Regions() => RegistryReader.Regions(_connection).ToDictionary(r => r.Code);

    /// <summary>Field events that happened in a span, in commit order.</summary>
    public IEnumerable<ExportedEvent> Events(ExportRange range) =>
        Bound(Sql.Query("export_events"), range).Each(static row => new ExportedEvent(row.Long(0), row.TextOrNull(1), row.Instant(2), row.Blob(3)));

    /// <summary>Issues raised in a span, by the instant they were raised at.</summary>
    public IEnumerable<IssueRow> Issues(ExportRange range) => Bound(Sql.Query("export_issues"), range).Each(IssueReader.Row);

    /// <summary>Alerts decided in a span, in commit order.</summary>
    public IEnumerable<ExportedAlert> Alerts(ExportRange range) =>
        Bound(Sql.Query("export_alerts"), range).Each(static row => new ExportedAlert(row.Text(0), row.Blob(1)));

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Abandon();
        _connection.Dispose();
    }

    private PreparedStatement Bound(string sql, ExportRange range) => _connection.Statement(sql)
        .Add(range.From)
        .Add(range.To)
        .Add(range.Regions is null ? null : JsonSerializer.Serialize(range.Regions, CoreJson.Options));
}

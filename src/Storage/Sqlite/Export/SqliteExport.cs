using System.Text.Json;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite.Export;

/// <summary>Reads a file from end to end, one row at a time, as it was when this was opened; whoever writes it goes on.</summary>
public sealed class SqliteExport : IStoreExport
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

    /// <inheritdoc />
    public IReadOnlyDictionary<string, RegionFacts> Regions() => RegistryReader.Regions(_connection).ToDictionary(r => r.Code);

    /// <inheritdoc />
    public IEnumerable<ExportedEvent> Events(ExportRange range) =>
        Bound(Sql.Query("export_events"), range).Each(static row => new ExportedEvent(row.Long(0), row.TextOrNull(1), row.Instant(2), row.Blob(3)));

    /// <inheritdoc />
    public IEnumerable<IssueRow> Issues(ExportRange range) => Bound(Sql.Query("export_issues"), range).Each(IssueReader.Row);

    /// <inheritdoc />
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

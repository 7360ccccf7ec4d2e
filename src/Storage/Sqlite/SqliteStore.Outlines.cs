using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Writer;

namespace Monitoring.Storage.Sqlite;

/// <content>Outlines of regions.</content>
public sealed partial class SqliteStore : IOutlineStore
{
    private const string Named = "FROM outlines WHERE region IN (SELECT value FROM json_each(?)) ORDER BY region";

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OutlineRow>> OutlinesAsync(IReadOnlyCollection<string> regions, CancellationToken cancellation) =>
        await _readers.ReadAsync(
            c => c.Statement($"SELECT region, geometry, points, hash, changed_at, changed_by {Named}")
                .Add(JsonSerializer.Serialize(regions))
                .All(static row => new OutlineRow(row.Text(0), row.Blob(1), row.Long(2), row.Blob(3), row.Instant(4), row.Text(5))),
            cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyDictionary<string, byte[]>> OutlineHashesAsync(
        IReadOnlyCollection<string> regions, CancellationToken cancellation) =>
        await _readers.ReadAsync(
            c => c.Statement($"SELECT region, hash {Named}")
                .Add(JsonSerializer.Serialize(regions))
                .All(static row => (Region: row.Text(0), Hash: row.Blob(1)))
                .ToDictionary(row => row.Region, row => row.Hash, StringComparer.Ordinal),
            cancellation);

    /// <inheritdoc />
    public ValueTask WriteOutlinesAsync(IReadOnlyList<OutlineRow> outlines, AuditRow audit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(c =>
        {
            foreach (var row in outlines)
            {
                c.Statement(Sql.Query("outline_upsert"))
                    .Add(row.Region).AddBlob(row.Geometry).Add(row.Points).AddBlob(row.Hash).Add(row.ChangedAt).Add(row.ChangedBy).Run();
            }

            return AccessWriter.Audit(c, audit);
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<bool> RemoveOutlineAsync(string region, AuditRow audit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c =>
        {
            c.Statement("DELETE FROM outlines WHERE region = ?").Add(region).Run();
            return c.Changes > 0 && AccessWriter.Audit(c, audit) > 0;
        }));
    }
}

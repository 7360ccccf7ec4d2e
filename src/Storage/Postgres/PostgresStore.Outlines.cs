using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Writer;

namespace Monitoring.Storage.Postgres;

/// <content>Outlines of regions.</content>
public sealed partial class PostgresStore : IOutlineStore
{
    private const string Named = "FROM outlines WHERE region = ANY ($1) ORDER BY region";

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OutlineRow>> OutlinesAsync(IReadOnlyCollection<string> regions, CancellationToken cancellation) =>
        await _pool.ReadAsync(
            s => s.Text($"SELECT region, geometry, points, hash, changed_at, changed_by {Named}").With(v => v.Bind(regions))
                .AllAsync(static row => new OutlineRow(row.Text(0), row.Blob(1), row.Long(2), row.Blob(3), row.Instant(4), row.Text(5))),
            cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyDictionary<string, byte[]>> OutlineHashesAsync(
        IReadOnlyCollection<string> regions, CancellationToken cancellation)
    {
        var rows = await _pool.ReadAsync(
            s => s.Text($"SELECT region, hash {Named}").With(v => v.Bind(regions)).AllAsync(static row => (Region: row.Text(0), Hash: row.Blob(1))),
            cancellation);
        return rows.ToDictionary(row => row.Region, row => row.Hash, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public ValueTask WriteOutlinesAsync(IReadOnlyList<OutlineRow> outlines, AuditRow audit, CancellationToken cancellation) => WriteAsync(
        async s =>
        {
            await AccessWriter.LockAsync(s);
            foreach (var row in outlines.OrderBy(o => o.Region, StringComparer.Ordinal))
            {
                await s.Query("outline_upsert")
                    .With(v => v.Bind(row.Region).Bind(row.Geometry).Bind(row.Points).Bind(row.Hash).Bind(row.ChangedAt).Bind(row.ChangedBy))
                    .RunAsync();
            }

            return await AccessWriter.AuditAsync(s, audit);
        },
        cancellation);

    /// <inheritdoc />
    public ValueTask<bool> RemoveOutlineAsync(string region, AuditRow audit, CancellationToken cancellation) => _pool.WriteAsync(
        async s =>
        {
            await AccessWriter.LockAsync(s);
            return await s.Text("DELETE FROM outlines WHERE region = $1").With(v => v.Bind(region)).RunAsync() > 0
                && await AccessWriter.AuditAsync(s, audit) > 0;
        },
        cancellation);
}

using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes missed windows.</summary>
internal sealed class MissRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("miss_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(MissRow row) => _write
        .Add(row.Site)
        .Add(row.Item)
        .Add(row.Start)
        .Add(row.Region)
        .Add(row.SiteType)
        .Add(row.Day.ToIso())
        .Add(row.Withdrawn)
        .Run();
}

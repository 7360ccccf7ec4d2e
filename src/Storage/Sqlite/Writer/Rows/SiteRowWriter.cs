using System.Text.Json;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes sites; what lists search and count by has columns of its own.</summary>
internal sealed class SiteRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("site_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(SiteRow row) => _write
        .Add(row.Facts.Code)
        .Add(row.Facts.Region)
        .Add(row.Facts.Status)
        .Add(row.Facts.Name.Zh)
        .Add(row.Facts.Name.En)
        .Add(JsonSerializer.Serialize(row.Facts, CoreJson.Options))
        .Add(row.Facts.Type)
        .Add(row.Facts.Location?.LatMicro())
        .Add(row.Facts.Location?.LonMicro())
        .Run();
}

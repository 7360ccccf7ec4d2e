using System.Text.Json;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes regions.</summary>
internal sealed class RegionRowWriter(Connection connection)
{
    private readonly PreparedStatement _write =
        connection.Statement("INSERT OR REPLACE INTO regions (code, facts) VALUES (?, ?)");

    /// <summary>Writes one.</summary>
    public void Write(RegionRow row) => _write
        .Add(row.Facts.Code)
        .Add(JsonSerializer.Serialize(row.Facts, CoreJson.Options))
        .Run();
}

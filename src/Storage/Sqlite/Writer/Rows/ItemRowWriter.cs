using System.Globalization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes check items.</summary>
internal sealed class ItemRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("item_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(ItemRow row) => _write
        .Add(row.Site)
        .Add(row.Template)
        .Add(row.Kind)
        .Add(row.State)
        .Add(row.NextDueAt)
        .Add(row.LastAt)
        .Add(row.LastValue?.ToString(CultureInfo.InvariantCulture))
        .Add(row.Issue)
        .Run();
}

using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes what sites have to bear.</summary>
internal sealed class BurdenRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("burden_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(BurdenRow row) => _write
        .Add(row.Site)
        .Add(row.Week.ToIso())
        .Add(row.Visits)
        .Add(row.Requests)
        .Add(row.Budget)
        .Add(row.Warned)
        .Run();
}

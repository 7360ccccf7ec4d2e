using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes look-backs.</summary>
internal sealed class LookBackRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("look_back_insert"));

    /// <summary>Writes one.</summary>
    public void Write(LookBackRow row) => _write
        .Add(row.Site)
        .Add(row.Item)
        .Add(row.Seq)
        .Add(row.Issue)
        .Add(row.Region)
        .Add(row.SiteType)
        .Add(row.Day.ToIso())
        .Add(row.Passed)
        .Run();
}

using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes visits.</summary>
internal sealed class VisitRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("visit_insert"));

    /// <summary>Writes one.</summary>
    public void Write(VisitRow row) => _write
        .Add(row.Site)
        .Add(row.Seq)
        .Add(row.Region)
        .Add(row.SiteType)
        .Add(row.Day.ToIso())
        .Add(row.At)
        .Add(row.Unit)
        .Add(row.Persons)
        .Add(row.Sortie)
        .Add(row.Mode)
        .Add(row.Campaign)
        .Add(row.Passed)
        .Add(row.Failed)
        .Add(row.NotApplicable)
        .Add(row.Suggestions)
        .Run();
}

using Monitoring.Core.Issues;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes issues.</summary>
internal sealed class IssueRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("issue_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(IssueRow row) => _write
        .Add(row.Number)
        .Add(row.Site)
        .Add(row.SiteType)
        .Add(row.Item)
        .Add(row.Region)
        .Add(row.Severity)
        .Add(row.State)
        .Add(row.State is not (IssueState.Closed or IssueState.Withdrawn))
        .Add(row.Cause)
        .Add(row.RaisedAt)
        .Add(row.FoundAt)
        .Add(row.DueAt)
        .Add(row.Rung)
        .Add(row.Recurrence)
        .Add(row.Findings)
        .Add(row.TakenBy)
        .Add(row.ClaimedAt)
        .Add(row.LookBackFrom)
        .Add(row.LookBackTo)
        .Add(row.LookBackDueAt)
        .Add(row.EndedAt)
        .Add(row.Policy)
        .Add(row.AssignedTo)
        .Add(row.Revision)
        .Add(row.NextStepAt)
        .Add(row.UpdatedAt)
        .Add(row.OverdueAt)
        .Run();
}

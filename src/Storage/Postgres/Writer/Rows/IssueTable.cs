using Monitoring.Core.Issues;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes issues and their notices.</summary>
internal static class IssueTable
{
    /// <summary>What raised an issue, when and where is set once and stays, also within one batch.</summary>
    public static IssueRow Join(IssueRow earlier, IssueRow later) => later with
    {
        Site = earlier.Site,
        SiteType = earlier.SiteType,
        Item = earlier.Item,
        Severity = earlier.Severity,
        Cause = earlier.Cause,
        RaisedAt = earlier.RaisedAt,
        FoundAt = earlier.FoundAt,
        Policy = earlier.Policy,
        UpdatedAt = later.UpdatedAt ?? earlier.UpdatedAt,
        OverdueAt = later.OverdueAt ?? earlier.OverdueAt,
    };

    /// <summary>Adds issues.</summary>
    public static void Write(NpgsqlBatch batch, List<IssueRow> rows) => batch.Query("issue_upsert")
        .Texts(rows, r => r.Number)
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.SiteType)
        .Texts(rows, r => r.Item)
        .Texts(rows, r => r.Region)
        .Texts(rows, r => Words.Of(r.Severity))
        .Texts(rows, r => Words.Of(r.State))
        .Flags(rows, r => r.State is not (IssueState.Closed or IssueState.Withdrawn))
        .Texts(rows, r => Words.Of(r.Cause))
        .Instants(rows, r => r.RaisedAt)
        .Instants(rows, r => r.FoundAt)
        .Instants(rows, r => r.DueAt)
        .Ints(rows, r => r.Rung)
        .Ints(rows, r => r.Recurrence)
        .Ints(rows, r => r.Findings)
        .Texts(rows, r => r.TakenBy)
        .InstantsOrNulls(rows, r => r.ClaimedAt)
        .InstantsOrNulls(rows, r => r.LookBackFrom)
        .InstantsOrNulls(rows, r => r.LookBackTo)
        .InstantsOrNulls(rows, r => r.LookBackDueAt)
        .InstantsOrNulls(rows, r => r.EndedAt)
        .Texts(rows, r => r.Policy)
        .Texts(rows, r => r.AssignedTo)
        .Ints(rows, r => r.Revision)
        .InstantsOrNulls(rows, r => r.NextStepAt)
        .InstantsOrNulls(rows, r => r.UpdatedAt)
        .InstantsOrNulls(rows, r => r.OverdueAt);

    /// <summary>Adds notices.</summary>
    public static void Write(NpgsqlBatch batch, List<NoticeRow> rows) => batch.Query("notice_upsert")
        .Texts(rows, r => r.Number)
        .Texts(rows, r => r.Issue)
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.Item)
        .Texts(rows, r => Words.Of(r.Addressee))
        .Ints(rows, r => r.Rung)
        .Instants(rows, r => r.IssuedAt)
        .Instants(rows, r => r.ReceiptDueAt)
        .Instants(rows, r => r.ReplyDueAt)
        .InstantsOrNulls(rows, r => r.AcknowledgedAt)
        .InstantsOrNulls(rows, r => r.AnsweredAt)
        .InstantsOrNulls(rows, r => r.RevokedAt);
}

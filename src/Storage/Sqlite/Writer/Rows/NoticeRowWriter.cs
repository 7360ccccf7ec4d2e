using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes notices.</summary>
internal sealed class NoticeRowWriter(Connection connection)
{
    private readonly PreparedStatement _write = connection.Statement(Sql.Query("notice_upsert"));

    /// <summary>Writes one.</summary>
    public void Write(NoticeRow row) => _write
        .Add(row.Number)
        .Add(row.Issue)
        .Add(row.Site)
        .Add(row.Item)
        .Add(row.Addressee)
        .Add(row.Rung)
        .Add(row.IssuedAt)
        .Add(row.ReceiptDueAt)
        .Add(row.ReplyDueAt)
        .Add(row.AcknowledgedAt)
        .Add(row.AnsweredAt)
        .Add(row.RevokedAt)
        .Run();
}

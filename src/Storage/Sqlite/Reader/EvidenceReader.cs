using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads what is known of evidence.</summary>
internal static class EvidenceReader
{
    private const string Columns = "SELECT sha256, type, bytes, state, referred, touched_at FROM evidence";

    private const string One = $"{Columns} WHERE sha256 = ? AND state <> 'condemned'";

    private const string Uploads = "SELECT sha256, site, token, by, at FROM evidence_uploads WHERE sha256 = ? ORDER BY at, site, token";

    /// <summary>A piece with everybody who sent it, or null.</summary>
    public static EvidenceWithUploads? Of(Connection connection, string sha256) =>
        connection.Statement(One).Add(sha256).One(Row) is { } row
            ? new EvidenceWithUploads(row, connection.Statement(Uploads).Add(sha256).All(Upload))
            : null;

    /// <summary>All of it by hash.</summary>
    public static IEnumerable<EvidenceRow> All(Connection connection) => connection.Statement($"{Columns} ORDER BY sha256").Each(Row);

    /// <summary>References to what is not known here.</summary>
    public static IEnumerable<EvidenceReference> Unmet(Connection connection) => connection.Statement(Sql.Query("evidence_unmet"))
        .Each(static row => new EvidenceReference(row.Text(0), row.Text(1), row.Long(2)));

    /// <summary>How much is kept.</summary>
    public static EvidenceTotals Totals(Connection connection) => new(
        connection.Statement("SELECT count(*) FROM evidence").Number() ?? 0,
        connection.Statement("SELECT sum(bytes) FROM evidence").Number() ?? 0);

    /// <summary>Events after a position that may name evidence.</summary>
    public static EvidenceMentions Mentions(Connection connection, long after, int span)
    {
        var through = Math.Min(LedgerReader.LastPosition(connection), after + span);
        return through <= after
            ? new EvidenceMentions(after, [])
            : new EvidenceMentions(
                through,
                connection.Statement(Sql.Query("evidence_mentions")).Add(after).Add(through)
                    .All(static row => new EvidenceMention(row.Long(0), row.Blob(1))));
    }

    /// <summary>How far references are written.</summary>
    public static long Through(Connection connection) =>
        connection.Statement("SELECT position FROM progress WHERE name = 'evidence'").Number() ?? 0;

    private static EvidenceRow Row(PreparedStatement row) =>
        new(row.Text(0), row.Text(1), row.Long(2), row.Text(3) == "whole", row.Flag(4), row.Instant(5));

    private static EvidenceUpload Upload(PreparedStatement row) => new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Instant(4));
}

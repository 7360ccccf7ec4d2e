using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads what is known of evidence.</summary>
internal static class EvidenceReader
{
    /// <summary>The name under which it is kept how far the ledger was read for references.</summary>
    internal const string Progress = "evidence";

    /// <summary>The statement that reads all of it by hash.</summary>
    internal const string All = $"{Columns} ORDER BY sha256";

    private const string Columns = "SELECT sha256, type, bytes, state, referred, touched_at FROM evidence";

    private const string One = $"{Columns} WHERE sha256 = $1 AND state <> 'condemned'";

    private const string Uploads = "SELECT sha256, site, token, by, at FROM evidence_uploads WHERE sha256 = $1 ORDER BY at, site, token";

    /// <summary>A piece with everybody who sent it, or null.</summary>
    public static async ValueTask<EvidenceWithUploads?> OfAsync(Session session, string sha256)
    {
        var row = await session.Text(One).With(v => v.Bind(sha256)).OneAsync(Row);
        return row is null ? null : new EvidenceWithUploads(row, await session.Text(Uploads).With(v => v.Bind(sha256)).AllAsync(Upload));
    }

    /// <summary>How much is kept.</summary>
    public static ValueTask<EvidenceTotals> TotalsAsync(Session session) =>
        session.Text("SELECT count(*), coalesce(sum(bytes), 0)::bigint FROM evidence").OneAsync(static row => new EvidenceTotals(row.Long(0), row.Long(1)));

    /// <summary>Events after a position that may name evidence.</summary>
    public static async ValueTask<EvidenceMentions> MentionsAsync(Session session, long after, int span)
    {
        var through = Math.Min(await LedgerReader.LastPositionAsync(session), after + span);
        return through <= after
            ? new EvidenceMentions(after, [])
            : new EvidenceMentions(
                through,
                await session.Query("evidence_mentions").With(v => v.Bind(after).Bind(through))
                    .AllAsync(static row => new EvidenceMention(row.Long(0), row.Blob(1))));
    }

    /// <summary>The piece that a row says.</summary>
    internal static EvidenceRow Row(Answer row) =>
        new(row.Text(0), row.Text(1), row.Long(2), row.Text(3) == "whole", row.Flag(4), row.Instant(5));

    private static EvidenceUpload Upload(Answer row) => new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Instant(4));
}

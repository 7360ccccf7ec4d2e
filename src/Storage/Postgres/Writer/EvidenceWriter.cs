using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes what is known of evidence; each call inside one transaction.</summary>
internal static class EvidenceWriter
{
    /// <summary>Who sent a piece; false while it is being removed.</summary>
    public static async ValueTask<bool> AnnounceAsync(Session session, EvidenceUpload upload, string type, long bytes)
    {
        var announced = await session.Query("evidence_announce")
            .With(v => v.Bind(upload.Sha256).Bind(type).Bind(bytes).Bind(upload.At)).RunAsync();
        if (announced == 0)
        {
            return false;
        }

        await session.Query("evidence_upload")
            .With(v => v.Bind(upload.Sha256).Bind(upload.Site).Bind(upload.Token).Bind(upload.By).Bind(upload.At)).RunAsync();
        return true;
    }

    /// <summary>What events say, and how far they were read.</summary>
    public static async ValueTask<int> ReferAsync(Session session, IReadOnlyList<EvidenceReference> references, long through)
    {
        if (references.Count > 0)
        {
            await session.Query("evidence_refer")
                .With(v => v.Texts(references, r => r.Sha256).Texts(references, r => r.Uri).Longs(references, r => r.Position)).RunAsync();
            await session.Text("UPDATE evidence SET referred = true WHERE sha256 = ANY ($1) AND NOT referred")
                .With(v => v.Texts(references, r => r.Sha256)).RunAsync();
        }

        return await session.Query("evidence_followed").With(v => v.Bind(through)).RunAsync();
    }

    /// <summary>Forgets what is marked.</summary>
    public static async ValueTask<int> ForgetAsync(Session session, string sha256)
    {
        var forgotten = await session.Text("DELETE FROM evidence WHERE sha256 = $1 AND state = 'condemned'").With(v => v.Bind(sha256)).RunAsync();
        return forgotten == 0
            ? 0
            : await session.Text("DELETE FROM evidence_uploads WHERE sha256 = $1").With(v => v.Bind(sha256)).RunAsync();
    }
}

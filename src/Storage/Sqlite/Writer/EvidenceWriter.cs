using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Writes what is known of evidence; each call inside one transaction.</summary>
internal static class EvidenceWriter
{
    /// <summary>Who sent a piece; false while it is being removed.</summary>
    public static bool Announce(Connection connection, EvidenceUpload upload, string type, long bytes)
    {
        connection.Statement(Sql.Query("evidence_announce")).Add(upload.Sha256).Add(type).Add(bytes).Add(upload.At).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        connection.Statement(Sql.Query("evidence_upload"))
            .Add(upload.Sha256).Add(upload.Site).Add(upload.Token).Add(upload.By).Add(upload.At).Run();
        return true;
    }

    /// <summary>The bytes are kept.</summary>
    public static bool Confirm(Connection connection, string sha256)
    {
        connection.Statement("UPDATE evidence SET state = 'whole' WHERE sha256 = ? AND state = 'announced'").Add(sha256).Run();
        return connection.Changes > 0;
    }

    /// <summary>What events say, and how far they were read.</summary>
    public static int Refer(Connection connection, IReadOnlyList<EvidenceReference> references, long through)
    {
        foreach (var reference in references)
        {
            connection.Statement("INSERT OR IGNORE INTO evidence_references (sha256, uri, position) VALUES (?, ?, ?)")
                .Add(reference.Sha256).Add(reference.Uri).Add(reference.Position).Run();
            connection.Statement("UPDATE evidence SET referred = 1 WHERE sha256 = ?").Add(reference.Sha256).Run();
        }

        connection.Statement("INSERT OR REPLACE INTO progress (name, position) VALUES ('evidence', ?)").Add(through).Run();
        return references.Count;
    }

    /// <summary>Marks for removal.</summary>
    public static List<string> Condemn(Connection connection, Instant before, int limit) =>
        connection.Statement(Sql.Query("evidence_condemn")).Add(before).Add(limit).All(static row => row.Text(0));

    /// <summary>Forgets what is marked.</summary>
    public static bool Forget(Connection connection, string sha256)
    {
        connection.Statement("DELETE FROM evidence WHERE sha256 = ? AND state = 'condemned'").Add(sha256).Run();
        if (connection.Changes == 0)
        {
            return false;
        }

        connection.Statement("DELETE FROM evidence_uploads WHERE sha256 = ?").Add(sha256).Run();
        return true;
    }
}

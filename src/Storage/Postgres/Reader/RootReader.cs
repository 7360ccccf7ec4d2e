using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads roots, and what they cover.</summary>
internal static class RootReader
{
    /// <summary>The statement that reads all roots in order.</summary>
    internal const string All = "SELECT position, entries, taken, digest, mac FROM roots ORDER BY position";

    /// <summary>The statement that reads the whole ledger in commit order, archived entries included.</summary>
    internal const string AllMarks = "SELECT position, hash FROM ledger UNION ALL SELECT position, hash FROM archived ORDER BY position";

    /// <summary>The newest root, or null.</summary>
    public static ValueTask<LedgerRoot?> LastAsync(Session session) => session.Text($"{All} DESC LIMIT 1").OneAsync(Root);

    /// <summary>Entries after a position, in commit order.</summary>
    public static async ValueTask<IReadOnlyList<LedgerMark>> MarksAsync(Session session, long after, int limit) =>
        await session.Query("marks_after").With(v => v.Bind(after).Bind(limit)).AllAsync(Mark);

    /// <summary>The entry that a row says.</summary>
    internal static LedgerMark Mark(Answer row) => new(row.Long(0), row.Blob(1));

    /// <summary>The root that a row says.</summary>
    internal static LedgerRoot Root(Answer row) => new(row.Long(0), row.Long(1), row.Instant(2), row.Blob(3), row.Blob(4));
}

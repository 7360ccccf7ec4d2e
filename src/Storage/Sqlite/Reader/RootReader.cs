using Monitoring.Runtime.Verification.Roots;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads roots, and what they cover.</summary>
internal static class RootReader
{
    private const string Columns = "SELECT position, entries, taken, digest, mac FROM roots";

    /// <summary>The newest root, or null.</summary>
    public static LedgerRoot? Last(Connection connection) =>
        connection.Statement($"{Columns} ORDER BY position DESC LIMIT 1").One(Root);

    /// <summary>All roots in order.</summary>
    public static IEnumerable<LedgerRoot> All(Connection connection) =>
        connection.Statement($"{Columns} ORDER BY position").Each(Root);

    /// <summary>Entries after a position, in commit order.</summary>
    public static List<LedgerMark> Marks(Connection connection, long after, int limit) =>
        connection.Statement("SELECT position, hash FROM ledger WHERE position > ? ORDER BY position LIMIT ?").Add(after).Add(limit).All(Mark);

    /// <summary>All entries in commit order.</summary>
    public static IEnumerable<LedgerMark> Marks(Connection connection) =>
        connection.Statement("SELECT position, hash FROM ledger ORDER BY position").Each(Mark);

    private static LedgerMark Mark(PreparedStatement row) => new(row.Long(0), row.Blob(1));

    private static LedgerRoot Root(PreparedStatement row) => new(row.Long(0), row.Long(1), row.Instant(2), row.Blob(3), row.Blob(4));
}

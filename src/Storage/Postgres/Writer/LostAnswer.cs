using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Tells by what is in the store whether a transaction was written whose answer was lost. Its name does not say so: a server
/// that falls gives the names of transactions that were not durable once more, so that what is committed under that name may
/// be somebody else's. Neither does the count of transactions, where another process could have written since.
/// </summary>
internal static class LostAnswer
{
    /// <summary>Whether it was written; null while it may be under way still, which only one of several nodes finds.</summary>
    /// <remarks>
    /// What adds no entries leaves nothing that is only its own. Such a change tidies up and may be done again, or left undone until
    /// the entity goes on, so that it is enough to take the name and the count together.
    /// </remarks>
    public static bool? IsWritten(NpgsqlConnection connection, Transaction transaction)
    {
        var state = transaction.Numbers.Transaction is { } name
            ? new Statement(connection, Sql.Query("transaction_state")).With(v => v.Bind(name)).Each(static row => row.TextOrNull(0)).Single()
            : null;
        if (state == "in progress")
        {
            return null;
        }

        // Only now, since it may have ended just before it was asked for.
        if (transaction.LastLine is not var (position, month, hash))
        {
            return (transaction.Numbers.Transaction is null || state == "committed")
                && new Statement(connection, "SELECT commits FROM heads").Each(static row => row.Long(0)).Single() > transaction.Numbers.From.Commits;
        }

        return new Statement(connection, "SELECT hash FROM ledger WHERE position = $1 AND month = $2")
            .With(v => v.Bind(position).Bind(month)).Each(static row => row.Blob(0)).Any(found => found.AsSpan().SequenceEqual(hash));
    }
}

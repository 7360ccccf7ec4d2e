using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Appends to the ledger: the hot path.</summary>
internal sealed class LedgerWriter(Connection connection, ContentWriter contents)
{
    private readonly PreparedStatement _insert = connection.Statement(Sql.Query("ledger_insert"));

    private readonly PreparedStatement _identity = connection.Statement("SELECT 1 FROM ledger WHERE identity = ?");

    private readonly PreparedStatement _entry = connection.Statement("SELECT 1 FROM ledger WHERE entity = ? AND seq = ?");

    private readonly PreparedStatement _head = connection.Statement("SELECT max(seq) FROM ledger WHERE entity = ?");

    /// <summary>The sequence number of the last entry of an entity; 0 for none.</summary>
    public long Head(long entity) => _head.Add(entity).Number() ?? 0;

    /// <summary>
    /// Appends one entry. The keys are tried and not looked up before, since they hardly ever refuse; the entry before is
    /// looked up, since no key refuses a gap.
    /// </summary>
    public CommitStatus Append(long entity, LedgerEntry entry)
    {
        if (entry.Seq > 1 && _entry.Add(entity).Add(entry.Seq - 1).Number() is null)
        {
            return CommitStatus.Conflict;
        }

        var written = _insert
            .Add(entity)
            .Add(entry.Seq)
            .AddBlobOrNull(entry.Identity)
            .Add(entry.Kind)
            .Add(entry.Happened)
            .Add(entry.Decided)
            .AddBlob(entry.Input.Span)
            .AddBlob(entry.Facts.Span)
            .Add(contents.IdOf(entry.Rules))
            .Add(contents.IdOf(entry.Place))
            .Add(entry.Policy)
            .AddBlob(entry.Hash)
            .TryRun();
        if (written)
        {
            return CommitStatus.Committed;
        }

        // Both keys may have been violated; an event that is in the ledger is a duplicate, whoever decided it.
        return entry.Identity is { } identity && _identity.AddBlob(identity).Number() is not null
            ? CommitStatus.Duplicate
            : CommitStatus.Conflict;
    }
}

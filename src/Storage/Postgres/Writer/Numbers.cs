using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The last numbers given; see the table <c>heads</c>. What is given here counts when it is written at the end of the
/// transaction, so that one that fails leaves no gap.
/// </summary>
internal sealed class Numbers
{
    private long _position;
    private long _entity;
    private long _message;
    private long _alert;
    private long _delivery;

    private Numbers(long position, long entity, long message, long alert, long delivery, long commits, string? transaction) =>
        (_position, _entity, _message, _alert, _delivery, Commits, Transaction) = (position, entity, message, alert, delivery, commits, transaction);

    /// <summary>How many transactions have given numbers before this one.</summary>
    public long Commits { get; }

    /// <summary>The name of the transaction that has them locked, by which its outcome can be asked for; null where they are only known.</summary>
    public string? Transaction { get; }

    /// <summary>Takes them as they were locked.</summary>
    public static Numbers Of(Answer row) => new(row.Long(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Long(5), row.Text(6));

    /// <summary>Those that the next transaction goes on from.</summary>
    public Numbers Next() => new(_position, _entity, _message, _alert, _delivery, Commits + 1, null);

    /// <summary>The next position in the ledger.</summary>
    public long Position() => ++_position;

    /// <summary>The next number of an entity.</summary>
    public long Entity() => ++_entity;

    /// <summary>The next id of a message.</summary>
    public long Message() => ++_message;

    /// <summary>The next position of an alert.</summary>
    public long Alert() => ++_alert;

    /// <summary>The next id of a delivery.</summary>
    public long Delivery() => ++_delivery;

    /// <summary>Writes them; the last thing in a transaction, which fails where somebody else has given any since they were known.</summary>
    public void Write(NpgsqlBatch batch) =>
        batch.Query("heads_write").Bind(_position).Bind(_entity).Bind(_message).Bind(_alert).Bind(_delivery).Bind(Commits);
}

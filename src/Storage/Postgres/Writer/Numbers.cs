using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>The last numbers given, of each kind; see the table <c>heads</c>.</summary>
/// <param name="Position">In the ledger.</param>
/// <param name="Entity">Of an entity.</param>
/// <param name="Message">Of a message.</param>
/// <param name="Alert">Of an alert, by position.</param>
/// <param name="Delivery">Of a delivery.</param>
/// <param name="Commits">How many transactions have given numbers.</param>
internal readonly record struct LastNumbers(long Position, long Entity, long Message, long Alert, long Delivery, long Commits);

/// <summary>
/// Gives the numbers of one transaction. What is given here counts when it is written at the end of the transaction, so that
/// one that fails leaves no gap.
/// </summary>
/// <param name="from">The last ones given before.</param>
/// <param name="transaction">The name of the transaction that has them locked, by which its outcome can be asked for; null where they are only known.</param>
internal sealed class Numbers(LastNumbers from, string? transaction)
{
    private long _position = from.Position;
    private long _entity = from.Entity;
    private long _message = from.Message;
    private long _alert = from.Alert;
    private long _delivery = from.Delivery;

    /// <summary>What the transaction goes on from.</summary>
    public LastNumbers From => from;

    /// <summary>The name of the transaction that has them locked, by which its outcome can be asked for; null where they are only known.</summary>
    public string? Transaction => transaction;

    /// <summary>What the next transaction goes on from.</summary>
    public LastNumbers Last => new(_position, _entity, _message, _alert, _delivery, from.Commits + 1);

    /// <summary>Takes them as they were locked.</summary>
    public static Numbers Of(Answer row) =>
        new(new LastNumbers(row.Long(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Long(5)), row.Text(6));

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
        batch.Query("heads_write").Bind(_position).Bind(_entity).Bind(_message).Bind(_alert).Bind(_delivery).Bind(from.Commits);
}

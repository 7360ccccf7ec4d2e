using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The last numbers given, held locked until the transaction is over; see the table <c>heads</c>. What is given here counts
/// when it is written at the end of the transaction, so that one that fails leaves no gap.
/// </summary>
internal sealed class Numbers
{
    private long _position;
    private long _entity;
    private long _message;
    private long _alert;
    private long _delivery;

    private Numbers(Answer row) => (_position, _entity, _message, _alert, _delivery, Transaction) =
        (row.Long(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Text(5));

    /// <summary>The name of the transaction, by which its outcome can be asked for.</summary>
    public string Transaction { get; }

    /// <summary>Takes them as they were locked.</summary>
    public static Numbers Of(Answer row) => new(row);

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

    /// <summary>Writes them; the last thing in a transaction.</summary>
    public void Write(NpgsqlBatch batch) =>
        batch.Query("heads_write").Bind(_position).Bind(_entity).Bind(_message).Bind(_alert).Bind(_delivery);
}

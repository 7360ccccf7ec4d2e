using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Puts commands for other entities on their way and takes away those that have arrived.</summary>
internal sealed class MessageWriter(Connection connection)
{
    private readonly PreparedStatement _insert =
        connection.Statement("INSERT INTO messages (receiver, identity, sent, body) VALUES (?, ?, ?, ?)");

    private readonly PreparedStatement _delete = connection.Statement("DELETE FROM messages WHERE id = ?");

    /// <summary>Writes messages one after the other; the others follow the first without a gap.</summary>
    /// <returns>The id of the first; 0 for none.</returns>
    public long Send(IReadOnlyList<OutgoingMessage> messages)
    {
        var first = 0L;
        foreach (var message in messages)
        {
            _insert.Add(message.To.ToString()).AddBlob(message.Identity).Add(message.Sent).AddBlob(message.Body).Run();
            first = first == 0 ? connection.LastInsertId : first;
        }

        return first;
    }

    /// <summary>Takes messages away.</summary>
    public void Consume(IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
        {
            _delete.Add(id).Run();
        }
    }
}

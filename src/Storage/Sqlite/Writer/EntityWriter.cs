using Monitoring.Core;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Gives entities their numbers.</summary>
internal sealed class EntityWriter(Connection connection)
{
    private readonly PreparedStatement _find = connection.Statement("SELECT id FROM entities WHERE key = ?");
    private readonly PreparedStatement _insert = connection.Statement("INSERT INTO entities (key) VALUES (?)");

    /// <summary>The number of an entity; 0 for none.</summary>
    public long Find(EntityKey key) => _find.Add(key.ToString()).Number() ?? 0;

    /// <summary>The number of an entity, given now if it has none.</summary>
    public long FindOrAdd(EntityKey key)
    {
        var name = key.ToString();
        if (_find.Add(name).Number() is { } id)
        {
            return id;
        }

        _insert.Add(name).Run();
        return connection.LastInsertId;
    }
}

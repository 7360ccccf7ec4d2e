using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Keeps each content once and remembers its number on the content, as long as the transaction stands.</summary>
internal sealed class ContentWriter(Connection connection)
{
    private readonly PreparedStatement _find = connection.Statement("SELECT id FROM contents WHERE hash = ?");
    private readonly PreparedStatement _insert = connection.Statement("INSERT INTO contents (hash, kind, body) VALUES (?, ?, ?)");
    private readonly List<Content> _numbered = [];

    /// <summary>The number of a content, stored now if it is new; null for none.</summary>
    public long? IdOf(Content? content)
    {
        if (content is null)
        {
            return null;
        }

        return content.StoredAs == 0 ? Store(content) : content.StoredAs;
    }

    /// <summary>The transaction is durable.</summary>
    public void Committed() => _numbered.Clear();

    /// <summary>The transaction was rolled back, so the numbers it gave mean nothing.</summary>
    public void RolledBack()
    {
        _numbered.ForEach(content => content.StoredAs = 0);
        _numbered.Clear();
    }

    private long Store(Content content)
    {
        foreach (var part in content.Parts)
        {
            IdOf(part);
        }

        if (_find.AddBlob(content.Hash).Number() is not { } id)
        {
            _insert.AddBlob(content.Hash).Add(content.Kind).AddBlob(content.Body).Run();
            id = connection.LastInsertId;
        }

        content.StoredAs = id;
        _numbered.Add(content);
        return id;
    }
}

using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Looks up what a batch rests on, in one journey to the server: numbers and last entries of its entities, the numbers of
/// contents, and when asked the identities that are in the ledger already.
/// </summary>
internal sealed class Lookup
{
    private readonly Dictionary<EntityKey, EntitySlot> _slots = [];
    private readonly Dictionary<Content, long> _contents = new(ReferenceEqualityComparer.Instance);
    private HashSet<Guid>? _identities;

    private Lookup()
    {
    }

    /// <summary>What was found.</summary>
    public Facts Facts => new(_slots, _identities);

    /// <summary>The last numbers given, where they were locked on the way.</summary>
    public Numbers? Numbers { get; private set; }

    /// <summary>Contents that were numbered in this transaction, to be remembered once it is durable.</summary>
    public IEnumerable<KeyValuePair<Content, long>> Numbered => _contents;

    /// <summary>The number of a content; null for none.</summary>
    public long? IdOf(Content? content) => content is null ? null : content.StoredAs != 0 ? content.StoredAs : _contents[content];

    /// <summary>Begins a transaction and looks up.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="changes">The batch.</param>
    /// <param name="carefully">Whether nobody else may commit from now on, and identities are looked for.</param>
    public static Lookup Begin(NpgsqlConnection connection, IReadOnlyList<Change> changes, bool carefully)
    {
        var lookup = new Lookup();
        using var batch = connection.CreateBatch();
        batch.Text("BEGIN");
        lookup.Contents(changes);
        if (lookup._contents.Count > 0)
        {
            Keep(batch, lookup._contents.Keys);
        }

        var reads = new List<Action<Answer>>();
        if (lookup._contents.Count > 0)
        {
            var byHash = lookup._contents.Keys.ToLookup(c => Convert.ToHexString(c.Hash));
            batch.Query("contents_ids").Blobs([.. lookup._contents.Keys], c => c.Hash);
            reads.Add(row =>
            {
                foreach (var content in byHash[Convert.ToHexString(row.Blob(0))])
                {
                    lookup._contents[content] = row.Long(1);
                }
            });
        }

        if (carefully)
        {
            batch.Query("heads_lock");
            reads.Add(row => lookup.Numbers = Numbers.Of(row));
            lookup._identities = [];
            batch.Query("identities_known").Bind([.. changes.SelectMany(c => c.Entries).Select(e => e.Identity).OfType<byte[]>().Select(Identities.Of)]);
            reads.Add(row => lookup._identities.Add(row.Identity(0)));
        }

        lookup.Entities(batch, changes, reads);
        Read(batch, reads);
        return lookup;
    }

    /// <summary>Locks the numbers, and looks again at entities whose rows are fenced by nothing but their head.</summary>
    /// <returns>The numbers; null when an entity has gone on in the meantime.</returns>
    public static Numbers? Lock(NpgsqlConnection connection, IEnumerable<EntitySlot> fenced)
    {
        Numbers? numbers = null;
        var known = fenced.Where(s => s.Id != 0).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Found);
        var moved = false;
        using var batch = connection.CreateBatch();
        batch.Query("heads_lock");
        if (known.Count > 0)
        {
            batch.Query("entities_heads").Bind(known.Keys.ToArray());
        }

        using var reader = batch.ExecuteReader();
        while (reader.Read())
        {
            numbers = Numbers.Of(new Answer(reader));
        }

        reader.NextResult();
        while (reader.Read())
        {
            moved |= known[reader.GetInt64(0)] != reader.GetInt64(1);
        }

        return moved ? null : numbers;
    }

    private static void Keep(NpgsqlBatch batch, IEnumerable<Content> contents)
    {
        var rows = contents.DistinctBy(c => Convert.ToHexString(c.Hash)).OrderBy(c => Convert.ToHexString(c.Hash), StringComparer.Ordinal).ToList();
        batch.Query("contents_keep").Blobs(rows, c => c.Hash).Texts(rows, c => c.Kind).Blobs(rows, c => c.Body);
    }

    private void Contents(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            foreach (var entry in change.Entries)
            {
                Content(entry.Rules);
                Content(entry.Place);
            }
        }
    }

    private void Content(Content? content)
    {
        if (content is not null && content.StoredAs == 0 && _contents.TryAdd(content, 0))
        {
            foreach (var part in content.Parts)
            {
                Content(part);
            }
        }
    }

    private void Entities(NpgsqlBatch batch, IReadOnlyList<Change> changes, List<Action<Answer>> reads)
    {
        var ids = new Dictionary<EntityKey, long>(changes.Count);
        foreach (var change in changes)
        {
            ids[change.Entity] = Math.Max(change.EntityId, ids.GetValueOrDefault(change.Entity));
        }

        var known = new Dictionary<long, EntityKey>(ids.Count);
        var named = new Dictionary<string, EntityKey>();
        foreach (var (key, id) in ids)
        {
            if (id != 0)
            {
                known[id] = key;
            }
            else
            {
                named[key.ToString()] = key;
                _slots[key] = new EntitySlot(key);
            }
        }

        if (known.Count > 0)
        {
            batch.Query("entities_heads").Bind(known.Keys.ToArray());
            reads.Add(row => Found(known[row.Long(0)], row.Long(0), row.Long(1)));
        }

        if (named.Count > 0)
        {
            batch.Query("entities_named").Bind(named.Keys.ToArray());
            reads.Add(row => Found(named[row.Text(0)], row.Long(1), row.Long(2)));
        }
    }

    private void Found(EntityKey key, long id, long head) => _slots[key] = new EntitySlot(key) { Id = id, Head = head, Found = head };

    /// <summary>Statements without an answer have no result of their own, so results come in the order of the reads.</summary>
    private static void Read(NpgsqlBatch batch, List<Action<Answer>> reads)
    {
        using var reader = batch.ExecuteReader();
        foreach (var read in reads)
        {
            while (reader.Read())
            {
                read(new Answer(reader));
            }

            reader.NextResult();
        }
    }
}

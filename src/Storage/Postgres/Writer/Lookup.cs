using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Begins a transaction and looks up what a batch rests on, in one journey to the server: the last numbers given, which are
/// locked from then on, the numbers of contents, and of its entities what must be known. Entries are fenced where they are
/// written, so the last entry of an entity is taken from the change that follows it, and looked up only for what has no
/// entries. Whoever is alone in writing knows the numbers too, and then there is mostly nothing to look up and no journey.
/// When a batch is written carefully, everything is looked up, with the identities that are in the ledger already.
/// </summary>
internal sealed class Lookup
{
    private readonly Dictionary<EntityKey, EntitySlot> _slots = [];
    private readonly Dictionary<Content, long> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly List<NewsEntry> _news = [];
    private HashSet<Guid>? _identities;

    private Lookup()
    {
    }

    /// <summary>What was found.</summary>
    public Facts Facts => new(_slots, _identities, new ChangedPlaces(_news));

    /// <summary>The news that came before this transaction and that its node had not heard; none where there are no other nodes.</summary>
    public IReadOnlyList<NewsEntry> News => _news;

    /// <summary>Whether its node may commit.</summary>
    public bool IsAtWork { get; private set; } = true;

    /// <summary>The last numbers given, to be gone on from.</summary>
    public Numbers Numbers { get; private set; } = null!;

    /// <summary>Contents that were numbered in this transaction, to be remembered once it is durable.</summary>
    public IEnumerable<KeyValuePair<Content, long>> Numbered => _contents;

    /// <summary>The number of a content; null for none.</summary>
    public long? IdOf(Content? content) => content is null ? null : content.StoredAs != 0 ? content.StoredAs : _contents[content];

    /// <summary>Whether the transaction has begun; otherwise there was nothing to look up.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Begins a transaction and looks up.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="changes">The batch.</param>
    /// <param name="known">The last numbers given, where nobody else can have given any since; null to lock them.</param>
    /// <param name="carefully">Whether everything is looked up.</param>
    /// <param name="node">The node that writes, with the position up to which it has heard all news; null where it is alone.</param>
    public static Lookup Begin(NpgsqlConnection connection, IReadOnlyList<Change> changes, LastNumbers? known, bool carefully, (long Number, long Heard)? node)
    {
        var lookup = new Lookup();
        using var batch = connection.CreateBatch();
        var reads = lookup.Ask(batch, changes, known, carefully, node);
        if (reads.Count > 0)
        {
            lookup.HasBegun = true;
            Read(batch, reads);
        }

        return lookup;
    }

    /// <summary>What a batch rests on, without asking anybody; null where something has to be looked up.</summary>
    /// <param name="changes">The batch.</param>
    /// <param name="expected">The last numbers given, when the transaction before it has been written.</param>
    public static Lookup? Ahead(IReadOnlyList<Change> changes, LastNumbers expected)
    {
        var lookup = new Lookup();
        using var batch = new NpgsqlBatch();
        return lookup.Ask(batch, changes, expected, carefully: false, node: null).Count == 0 ? lookup : null;
    }

    private List<Action<Answer>> Ask(NpgsqlBatch batch, IReadOnlyList<Change> changes, LastNumbers? known, bool carefully, (long Number, long Heard)? node)
    {
        batch.Text("BEGIN");
        var reads = new List<Action<Answer>>();
        Contents(batch, changes, reads);
        if (known is { } last)
        {
            Numbers = new Numbers(last, transaction: null);
        }
        else
        {
            batch.Query("heads_lock");
            reads.Add(row => Numbers = Numbers.Of(row));
        }

        if (node is var (number, heard))
        {
            // Asked once the numbers are locked: whoever puts a node out locks them too, and news comes in their order.
            batch.Text("SELECT put_out IS NULL FROM nodes WHERE id = $1").Bind(number);
            reads.Add(row => IsAtWork = row.Flag(0));
            batch.Query("news_before").Bind(heard);
            reads.Add(row => _news.Add(NewsReader.Entry(row, 0)));
        }

        if (carefully)
        {
            _identities = [];
            batch.Query("identities_known").Bind([.. changes.SelectMany(c => c.Entries).Select(e => e.Identity).OfType<byte[]>().Select(Identities.Of)]);
            reads.Add(row => _identities.Add(row.Identity(0)));
        }

        Entities(batch, changes, carefully, reads);
        return reads;
    }

    private static void Keep(NpgsqlBatch batch, IEnumerable<Content> contents)
    {
        var rows = contents.DistinctBy(c => Convert.ToHexString(c.Hash)).OrderBy(c => Convert.ToHexString(c.Hash), StringComparer.Ordinal).ToList();
        batch.Query("contents_keep").Blobs(rows, c => c.Hash).Texts(rows, c => c.Kind).Blobs(rows, c => c.Body);
    }

    /// <summary>
    /// Contents that have no number yet, before the numbers are locked: another connection that keeps the same ones at the
    /// moment is waited for.
    /// </summary>
    private void Contents(NpgsqlBatch batch, IReadOnlyList<Change> changes, List<Action<Answer>> reads)
    {
        foreach (var change in changes)
        {
            foreach (var entry in change.Entries)
            {
                Content(entry.Rules);
                Content(entry.Place);
            }
        }

        if (_contents.Count == 0)
        {
            return;
        }

        Keep(batch, _contents.Keys);
        var byHash = _contents.Keys.ToLookup(c => Convert.ToHexString(c.Hash));
        batch.Query("contents_ids").Blobs([.. _contents.Keys], c => c.Hash);
        reads.Add(row =>
        {
            foreach (var content in byHash[Convert.ToHexString(row.Blob(0))])
            {
                _contents[content] = row.Long(1);
            }
        });
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

    private void Entities(NpgsqlBatch batch, IReadOnlyList<Change> changes, bool carefully, List<Action<Answer>> reads)
    {
        var known = new Dictionary<long, EntityKey>();
        var named = new Dictionary<string, EntityKey>();
        foreach (var change in changes)
        {
            if (change.EntityId == 0)
            {
                named[change.Entity.ToString()] = change.Entity;
            }
            else if (carefully || change.Entries.Count == 0)
            {
                known[change.EntityId] = change.Entity;
            }

            // What is found takes the place of what is taken for granted; of an entity that nothing is found of there is nothing.
            _slots.TryAdd(change.Entity, Slot(change.Entity, change.EntityId, change.EntityId == 0 ? 0 : change.Head));
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

    private void Found(EntityKey key, long id, long head) => _slots[key] = Slot(key, id, head);

    private static EntitySlot Slot(EntityKey key, long id, long head) => new(key) { Id = id, Head = head };

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

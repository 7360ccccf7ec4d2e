namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// What this process knows to be in the store since it wrote it itself: how many transactions, and the last entries of entities. While
/// nobody else writes, these need not be looked for in the ledger before the next ones are added. Eight bytes for each entity there is.
/// </summary>
/// <param name="isOnlyOne">Whether nobody else writes; otherwise no entries are remembered.</param>
internal sealed class WrittenHeads(bool isOnlyOne)
{
    private readonly Lock _gate = new();

    /// <summary>By the number of the entity; 0 where nothing is known.</summary>
    private long[] _heads = [];
    private long _commits;

    /// <summary>How many transactions there were when the last one was written.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Whether an entry is certainly in the ledger.</summary>
    public bool Has(long entity, long seq)
    {
        lock (_gate)
        {
            return entity < _heads.Length && _heads[entity] >= seq;
        }
    }

    /// <summary>Remembers what is durable now.</summary>
    /// <param name="written">The entities that have new entries.</param>
    /// <param name="commits">How many transactions there are with this one.</param>
    public void Add(IEnumerable<EntitySlot> written, long commits)
    {
        Interlocked.Exchange(ref _commits, commits);
        if (!isOnlyOne)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var slot in written)
            {
                if (slot.Id >= _heads.Length)
                {
                    Array.Resize(ref _heads, (int)Math.Max(slot.Id + 1, 2L * _heads.Length));
                }

                _heads[slot.Id] = slot.Head;
            }
        }
    }

    /// <summary>Somebody else may have written.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _heads = [];
        }
    }
}

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// The last entries of entities that this process has written itself. While nobody else writes, they need not be looked for
/// in the ledger before the next ones are added. Eight bytes for each entity there is.
/// </summary>
/// <param name="isOnlyOne">Whether nobody else writes; otherwise nothing is remembered.</param>
internal sealed class WrittenHeads(bool isOnlyOne)
{
    private readonly Lock _gate = new();

    /// <summary>By the number of the entity; 0 where nothing is known.</summary>
    private long[] _heads = [];

    /// <summary>Whether an entry is certainly in the ledger.</summary>
    public bool Has(long entity, long seq)
    {
        lock (_gate)
        {
            return entity < _heads.Length && _heads[entity] >= seq;
        }
    }

    /// <summary>Remembers what is durable now.</summary>
    public void Add(IEnumerable<EntitySlot> written)
    {
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

    /// <summary>Somebody else may have written, or the server may have lost what was written.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _heads = [];
        }
    }
}

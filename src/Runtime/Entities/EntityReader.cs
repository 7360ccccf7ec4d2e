using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Entities;

/// <summary>An entity cannot be read for a reason of its own: a damaged row, facts that this version does not know. The store answers otherwise.</summary>
/// <param name="entity">Which.</param>
/// <param name="inner">Why.</param>
#pragma warning disable CA1032 // It is made in one place.
internal sealed class UnreadableException(EntityKey entity, Exception inner) : Exception($"{entity} cannot be read, while the store answers.", inner);
#pragma warning restore CA1032

/// <summary>Reads what the store has of entities, and tells one that cannot be read from a store that is away for all.</summary>
/// <param name="store">The store.</param>
/// <param name="directory">Regions and sites as they are now.</param>
internal sealed class EntityReader(IStore store, LiveDirectory directory)
{
    private readonly Lock _gate = new();
    private Task<bool> _asked = Task.FromResult(true);

    /// <summary>What is stored of an entity; of one that is not stored, that it is none yet.</summary>
    public async Task<Memory> MemoryAsync(EntityKey key, EntityModel model, CancellationToken cancellation)
    {
        if (await store.LoadAsync(key, cancellation) is not { } stored)
        {
            return new Memory(0, model.None, 0, LedgerHash.Root, 0, null, 0, null);
        }

        var state = stored.Snapshot is { } snapshot ? model.ReadState(snapshot.State) : model.None;
        foreach (var facts in stored.Tail)
        {
            state = model.Fold(state, facts);
        }

        return new Memory(
            stored.EntityId, state, stored.Head, stored.HeadHash, stored.Snapshot?.Seq ?? 0, stored.WakeDue, model.Urgency(state), stored.ListedIn);
    }

    /// <summary>The site of a check item.</summary>
    public async Task<SiteEntry> SiteAsync(EntityKey item, CancellationToken cancellation) =>
        await directory.EntryAsync(item.SiteCode, cancellation) ?? throw new StoreException($"{item} belongs to a site that is not in the store.");

    /// <summary>Reads an entity, a second time where the store answers and may only have come back.</summary>
    /// <param name="key">Which.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnreadableException">It cannot be read for a reason of its own.</exception>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public async Task ReadAsync(EntityKey key, Func<CancellationToken, Task> read, CancellationToken cancellation)
    {
        try
        {
            try
            {
                await read(cancellation);
            }
            catch (StoreException)
            {
                if (!await AnswersAsync(cancellation))
                {
                    throw;
                }

                await AgainAsync(key, read, cancellation);
            }
        }
        catch (Exception e) when (e is not (StoreException or UnreadableException or OperationCanceledException))
        {
            throw new UnreadableException(key, e);
        }
    }

    private static async Task AgainAsync(EntityKey key, Func<CancellationToken, Task> read, CancellationToken cancellation)
    {
        try
        {
            await read(cancellation);
        }
        catch (StoreException e)
        {
            throw new UnreadableException(key, e);
        }
    }

    /// <summary>Whether the store answers. Those that ask at a time share one question: while it is away all that wait do.</summary>
    private Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return (_asked.IsCompleted ? _asked = AskAsync() : _asked).WaitAsync(cancellation);
        }
    }

    private async Task<bool> AskAsync()
    {
        try
        {
            await store.LastPositionAsync(CancellationToken.None);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }
}

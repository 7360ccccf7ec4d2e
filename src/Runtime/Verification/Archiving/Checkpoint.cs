using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Archiving;

/// <summary>The state of an entity after its last archived entry: what follows in the ledger is folded over it.</summary>
/// <param name="Seq">The number of that entry.</param>
/// <param name="Hash">Its hash, which the next entry follows.</param>
/// <param name="State">The state, JSON.</param>
/// <param name="Place">Number of the last place that an entry up to there kept, or null.</param>
public sealed record Checkpoint(long Seq, byte[] Hash, byte[] State, long? Place)
{
    /// <summary>Makes the checkpoint of an entity after an entry, from its checkpoint before and what followed.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="seq">The entry; it is in the ledger.</param>
    /// <exception cref="StoreException">The ledger does not hold what leads to it.</exception>
    public static Checkpoint After(IStoreSnapshot store, StoredName entity, long seq)
    {
        ArgumentNullException.ThrowIfNull(store);
        var before = store.CheckpointOf(entity.Id);
        var lines = store.Lines(entity.Id).TakeWhile(l => l.Seq <= seq).ToList();
        if (lines.Count == 0 || lines[^1].Seq != seq || lines[0].Seq != (before?.Seq ?? 0) + 1)
        {
            throw new StoreException($"The ledger does not hold all entries of {entity.Name} up to {seq}.");
        }

        var facts = lines.Select(l => l.Facts);
        var state = EntityNames.Parse(entity.Name)?.Kind switch
        {
            EntityKind.Region => Fold<RegionState, RegionEvent>(before, RegionState.None, facts, RegionState.Evolve),
            EntityKind.Site => Fold<SiteState, SiteEvent>(before, SiteState.None, facts, SiteState.Evolve),
            EntityKind.Item => Fold<ItemState, ItemEvent>(before, ItemState.None, facts, ItemEvolution.Evolve),
            _ => throw new StoreException($"{entity.Name} is no region, site or item."),
        };
        return new Checkpoint(seq, lines[^1].Hash, state, lines.FindLast(l => l.Place is not null)?.Place ?? before?.Place);
    }

    private static byte[] Fold<TState, TEvent>(Checkpoint? before, TState none, IEnumerable<byte[]> facts, Func<TState, TEvent, TState> evolve)
    {
        var from = before is null ? none : CoreJson.Read<TState>(before.State);
        return CoreJson.Write(facts.SelectMany(f => CoreJson.Read<TEvent[]>(f)).Aggregate(from, evolve));
    }
}

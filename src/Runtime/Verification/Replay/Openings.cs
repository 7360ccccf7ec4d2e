using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>
/// Stands in for the sealing key, where it is not at hand, with what the ledger of one item has opened since: the key of a
/// round stands in the entry of its look-back, further on.
/// </summary>
/// <param name="store">The ledger.</param>
/// <param name="entity">The number of the item.</param>
internal sealed class Openings(IStoreSnapshot store, long entity)
{
    private readonly Dictionary<(int Round, string Nonce), LookBackOpening?> _known = [];
    private IReadOnlyList<ItemEvent> _facts = [];
    private long _seq;

    /// <summary>The key made of them.</summary>
    public SealingKey Key => SealingKey.OfOpenings(Find);

    /// <summary>Says which entry is being decided again.</summary>
    public void At(long seq, IReadOnlyList<ItemEvent> facts, ItemState before)
    {
        (_seq, _facts) = (seq, facts);
        if (before.Live?.LookBack is { Sealed: { } look } && !_known.ContainsKey((look.Round, look.Nonce)))
        {
            _known[(look.Round, look.Nonce)] = Search(look.Round, look.Nonce, isDrawn: true);
        }
    }

    private LookBackOpening? Find(int round, string nonce)
    {
        if (!_known.TryGetValue((round, nonce), out var opening))
        {
            _known[(round, nonce)] = opening = Search(round, nonce, isDrawn: false);
        }

        return opening;
    }

    private LookBackOpening? Search(int round, string nonce, bool isDrawn)
    {
        foreach (var fact in _facts.Concat(store.FactsAfter(entity, _seq).SelectMany(f => CoreJson.Read<ItemEvent[]>(f))))
        {
            switch (fact)
            {
                case ItemEvent.LookBackSealed drawn:
                    if (isDrawn)
                    {
                        return null;
                    }

                    isDrawn = drawn.Look.Round == round && drawn.Look.Nonce == nonce;
                    break;
                case ItemEvent.LookBackDone done when isDrawn:
                    return done.Opening;
                case ItemEvent.IssueWithdrawn or ItemEvent.IssueClosed when isDrawn:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}

using Monitoring.Core;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Explanations;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Projections;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;

namespace Monitoring.Gateway.Queries;

/// <summary>An alert as the ledger has it.</summary>
/// <param name="Alert">What was told.</param>
/// <param name="Basis">What it rested on.</param>
/// <param name="Text">The fact it was told by, in sentences.</param>
internal sealed record FoundAlert(Alert Alert, AlertBasis Basis, LocalizedText Text);

/// <summary>Finds the decision of an alert: its id names the entity and is made from the hash that the entry follows.</summary>
internal static class AlertSearch
{
    private const int Portion = 200;

    /// <summary>The alert of an id; null where there is none, or where the decision is archived.</summary>
    internal static async Task<FoundAlert?> FindAsync(IReadModel read, string id, ExplanationTerms terms, CancellationToken cancellation)
    {
        if (AlertIds.EntityOf(id) is not { } entity)
            return null;

        var from = await read.CheckpointAsync(entity, cancellation);
        Func<StoredEntry, byte[], FoundAlert?> look = entity.Kind == EntityKind.Region
            ? (entry, head) => OfRegion(entry, head, id, terms)
            : new ItemWalk(id, terms, from).Look;
        var (head, after) = (from?.Hash ?? LedgerHash.Root, from?.Seq ?? 0L);
        while (true)
        {
            var entries = await read.EntriesAsync(entity, after, Portion, cancellation);
            foreach (var entry in entries)
            {
                if (look(entry, head) is { } found)
                    return found;

                (head, after) = (entry.Hash, entry.Seq);
            }

            if (entries.Count < Portion)
                return null;
        }
    }

    private static FoundAlert? OfRegion(StoredEntry entry, byte[] head, string id, ExplanationTerms terms)
    {
        var told = CoreJson.Read<RegionEvent[]>(entry.Facts).OfType<RegionEvent.ChannelFailed>();
        return told
            .Where((_, place) => AlertIds.Of(entry.Entity, head, place + 1) == id)
            .Select(fact => new FoundAlert(fact.Alert, new AlertBasis(null, null), Explanation.Of(fact, terms)))
            .FirstOrDefault();
    }

    /// <summary>Folds the item up to the moment it told, so that the issue and its frozen policy are those of then.</summary>
    private sealed class ItemWalk(string id, ExplanationTerms terms, Checkpoint? from)
    {
        private ItemState _state = from is null ? ItemState.None : CoreJson.Read<ItemState>(from.State);

        internal FoundAlert? Look(StoredEntry entry, byte[] head)
        {
            ItemEvent.Climbed? climbed = null;
            var place = 0;
            foreach (var fact in CoreJson.Read<ItemEvent[]>(entry.Facts))
            {
                climbed = fact as ItemEvent.Climbed ?? climbed;
                if (fact is ItemEvent.Told { Alert: var alert })
                {
                    if (AlertIds.Of(entry.Entity, head, ++place) == id)
                    {
                        var basis = new AlertBasis(_state.Issue, IsClimb(alert.Reason) ? climbed : null);
                        return new FoundAlert(alert, basis, Explanation.Of(fact, terms));
                    }

                    climbed = null;
                }

                _state = ItemEvolution.Evolve(_state, fact);
            }

            return null;
        }

        private static bool IsClimb(AlertReason reason) => reason is AlertReason.DeadlineMissed or AlertReason.Escalated or AlertReason.Repeated
            or AlertReason.LookBackMissed or AlertReason.NoticeUnacknowledged or AlertReason.NoticeUnanswered;
    }
}

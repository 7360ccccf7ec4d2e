using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Core;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Explanations;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Serialization;

namespace Monitoring.Gateway.Queries;

/// <summary>Why somebody was told, from the ledger alone: the alert's id names the entry that decided it.</summary>
internal static class AlertWhy
{
    private const int Portion = 200;

    /// <summary>One alert, explained.</summary>
    internal static async Task<Results<Ok<WhyAnswer>, ProblemResult>> OneAsync(
        string id, HttpRequest request, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (Parse(id) is not var (item, seq, place)
            || await monitoring.Directory.SiteAsync(item.SiteCode, cancellation) is not { } site
            || await FindAsync(monitoring, item, seq, place, cancellation) is not var (alert, basis))
        {
            return ProblemResult.NotFound("id", "unknown-alert", "There is no such alert.");
        }

        var zone = monitoring.Directory.Zone(site.Region);
        return TypedResults.Ok(WhyAnswer.Of(id, alert, basis, new ExplanationTerms(zone, Sealed.ShownTo(request.HttpContext))));
    }

    /// <summary>Item, entry and place among what that entry told; null where it is no id of an alert.</summary>
    private static (EntityKey Item, long Seq, int Place)? Parse(string id)
    {
        var mark = id.LastIndexOf(".a", StringComparison.Ordinal);
        var numbers = mark < 0 ? [] : id[(mark + 2)..].Split('.');
        return numbers.Length == 2
            && id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && dot < mark
            && long.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && seq > 0
            && place > 0
                ? (new EntityKey(EntityKind.Item, id[..mark]), seq, place)
                : null;
    }

    /// <summary>Folds the item up to the moment it told, so that the issue and its frozen policy are those of then.</summary>
    private static async Task<(Alert Alert, AlertBasis Basis)?> FindAsync(
        IMonitoring monitoring, EntityKey item, long seq, int place, CancellationToken cancellation)
    {
        var state = ItemState.None;
        for (var after = 0L; after < seq;)
        {
            var entries = await monitoring.Read.EntriesAsync(item, after, Portion, cancellation);
            foreach (var entry in entries)
            {
                ItemEvent.Climbed? climbed = null;
                var told = 0;
                foreach (var fact in CoreJson.Read<ItemEvent[]>(entry.Facts))
                {
                    climbed = fact as ItemEvent.Climbed ?? climbed;
                    if (fact is ItemEvent.Told { Alert: var alert })
                    {
                        if (entry.Seq == seq && ++told == place)
                            return (alert, new AlertBasis(state.Issue, IsClimb(alert.Reason) ? climbed : null));

                        climbed = null;
                    }

                    state = ItemEvolution.Evolve(state, fact);
                }

                if (entry.Seq >= seq)
                    return null;

                after = entry.Seq;
            }

            if (entries.Count < Portion)
                return null;
        }

        return null;
    }

    private static bool IsClimb(AlertReason reason) => reason is AlertReason.DeadlineMissed or AlertReason.Escalated or AlertReason.Repeated
        or AlertReason.LookBackMissed or AlertReason.NoticeUnacknowledged or AlertReason.NoticeUnanswered;
}

using System.Text.Json.Nodes;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// The ledger of a check item, narrowed to one issue. Entries do not name their issue, so the walk keeps track of which
/// one is live, as the item itself does.
/// </summary>
internal static class Timeline
{
    private const int Portion = 200;

    /// <summary>A page of the entries that concern the issue.</summary>
    internal static async Task<ListAnswer<TimelineAnswer>> PageAsync(
        IMonitoring monitoring, Caller caller, IssueRow issue, TimelineCursor from, int limit, CancellationToken cancellation)
    {
        var zone = monitoring.Directory.Zone(issue.Region);
        var item = EntityKey.Item(issue.Site, issue.Item);
        if (from.After == 0 && await monitoring.Read.CheckpointAsync(item, cancellation) is { } kept)
            from = new TimelineCursor(kept.Seq, CoreJson.Read<ItemState>(kept.State).Live?.Number);

        var notices = await monitoring.Read.NoticesAsync(issue.Number, cancellation);
        var view = new FactsView(zone, caller, monitoring.Now);
        var terms = Sentences.Terms(monitoring.Directory, issue.Region, view.ShowsLookBacks);
        var walk = new IssueWalk(issue.Number, notices.Select(n => n.Number).ToHashSet(StringComparer.Ordinal), from.Live);
        var found = new List<TimelineAnswer>();
        var after = from;
        while (true)
        {
            var entries = await monitoring.Read.EntriesAsync(item, after.After, Portion, cancellation);
            foreach (var entry in entries)
            {
                var facts = view.Visible(FactsText.Parse(entry.Facts));
                if (walk.Step(facts) is { Count: > 0 } concerned)
                {
                    if (found.Count == limit)
                        return new ListAnswer<TimelineAnswer>(found, after.ToString());

                    found.Add(new TimelineAnswer(
                        view.ShowsLookBacks ? entry.Seq : null,
                        entry.Kind,
                        entry.Happened.In(zone),
                        entry.Decided.In(zone),
                        entry.Policy,
                        Sentences.Of(concerned.Select(view.Known), terms),
                        new JsonArray([.. concerned.Select(fact => view.Show(fact))])));
                }

                after = new TimelineCursor(entry.Seq, walk.Live);
            }

            if (entries.Count < Portion)
                return new ListAnswer<TimelineAnswer>(found, null);
        }
    }
}

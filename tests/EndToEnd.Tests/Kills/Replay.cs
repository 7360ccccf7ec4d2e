using System.Text.Json.Nodes;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Serialization;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>What the facts of the ledger come to when Core folds them again from the beginning.</summary>
internal sealed class Replay
{
    /// <summary>Items by their codes.</summary>
    public Dictionary<string, ItemState> Items { get; } = [];

    /// <summary>Sites by their codes.</summary>
    public Dictionary<string, SiteState> Sites { get; } = [];

    /// <summary>Regions by their codes.</summary>
    public Dictionary<string, RegionState> Regions { get; } = [];

    /// <summary>Every issue as it was last, by its number.</summary>
    public Dictionary<string, Issue> Issues { get; } = [];

    /// <summary>Numbers of notices in the order they were issued.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Everything that somebody was told.</summary>
    public List<Alert> Told { get; } = [];

    /// <summary>How many visits there were.</summary>
    public int Visits { get; private set; }

    /// <summary>Starts of missed windows that still stand, each with its item.</summary>
    public HashSet<(string Item, NodaTime.Instant Start)> Misses { get; } = [];

    /// <summary>Folds one line.</summary>
    public void Fold(Line line)
    {
        var code = line.Entity[(line.Entity.IndexOf(':', StringComparison.Ordinal) + 1)..];
        switch (line.Entity[0])
        {
            case 'r':
                Regions[code] = CoreJson.Read<RegionEvent[]>(line.Facts).Aggregate(Regions.GetValueOrDefault(code, RegionState.None), RegionState.Evolve);
                break;
            case 's':
                var visits = CoreJson.Read<SiteEvent[]>(line.Facts);
                Sites[code] = visits.Aggregate(Sites.GetValueOrDefault(code, SiteState.None), SiteState.Evolve);
                Visits += visits.Count(f => f is SiteEvent.Visited);
                break;
            default:
                foreach (var fact in CoreJson.Read<ItemEvent[]>(line.Facts))
                {
                    Fold(code, fact);
                }

                break;
        }
    }

    /// <summary>The state of an entity as a snapshot says it.</summary>
    public JsonNode? Snapshot(string entity)
    {
        var code = entity[(entity.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return JsonNode.Parse(entity[0] switch
        {
            'r' => CoreJson.Write(Regions[code]),
            's' => CoreJson.Write(Sites[code]),
            _ => CoreJson.Write(Items[code]),
        });
    }

    private void Fold(string code, ItemEvent fact)
    {
        var state = Items[code] = ItemEvolution.Evolve(Items.GetValueOrDefault(code, ItemState.None), fact);
        if (state.Issue is { } issue)
        {
            Issues[issue.Number] = issue;
        }

        switch (fact)
        {
            case ItemEvent.Told told:
                Told.Add(told.Alert);
                break;
            case ItemEvent.NoticeIssued issued:
                Notices.Add(issued.Number);
                break;
            case ItemEvent.DutyMissed missed:
                Misses.Add((code, missed.Start));
                break;
            case ItemEvent.MissWithdrawn withdrawn:
                Misses.Remove((code, withdrawn.Start));
                break;
            default:
                break;
        }
    }
}

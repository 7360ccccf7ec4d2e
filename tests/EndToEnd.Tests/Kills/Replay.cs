using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
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

    /// <summary>Numbers of notices in the order they were issued.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Everything that somebody was told.</summary>
    public List<Alert> Told { get; } = [];

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
                Sites[code] = CoreJson.Read<SiteEvent[]>(line.Facts).Aggregate(Sites.GetValueOrDefault(code, SiteState.None), SiteState.Evolve);
                break;
            default:
                foreach (var fact in CoreJson.Read<ItemEvent[]>(line.Facts))
                {
                    Fold(code, fact);
                }

                break;
        }
    }

    private void Fold(string code, ItemEvent fact)
    {
        Items[code] = ItemEvolution.Evolve(Items.GetValueOrDefault(code, ItemState.None), fact);
        switch (fact)
        {
            case ItemEvent.Told told:
                Told.Add(told.Alert);
                break;
            case ItemEvent.NoticeIssued issued:
                Notices.Add(issued.Number);
                break;
            default:
                break;
        }
    }
}

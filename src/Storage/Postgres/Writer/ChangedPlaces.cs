using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Regions and sites that other nodes have changed and that a node had not heard of when it decided. What concerns others and
/// was decided on one of them is decided again: on its site by an item, on any region by everybody, since what a region hands
/// down comes from all above it.
/// </summary>
internal sealed class ChangedPlaces
{
    private readonly bool _anyRegion;
    private readonly HashSet<string> _sites = [];

    /// <summary>Takes the news of all nodes; own news were heard as soon as they were durable.</summary>
    public ChangedPlaces(IReadOnlyList<NewsEntry> news)
    {
        foreach (var entry in news)
        {
            _anyRegion |= entry.Region;
            if (entry.Site is { } site)
            {
                _sites.Add(site);
            }
        }
    }

    /// <summary>Whether a change was decided on one of them.</summary>
    public bool Concern(Change change) =>
        change.Rows.Count > 0 && (_anyRegion || (change.Entity.Kind == EntityKind.Item && _sites.Contains(change.Entity.SiteCode)));
}

using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// Regions and sites that other nodes have changed and that a node had not heard of when it decided. What concerns others and
/// was decided on one of them is decided again, as it is within one process.
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
        change.Entity.Kind == EntityKind.Item && change.Rows.Count > 0 && (_anyRegion || _sites.Contains(change.Entity.SiteCode));
}

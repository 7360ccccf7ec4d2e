using System.Text.Json;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>By what the rows of a list are found in an index.</summary>
internal enum FoundBy
{
    /// <summary>By nothing: all of them.</summary>
    All,

    /// <summary>By the region of their site.</summary>
    Region,

    /// <summary>By their site.</summary>
    Site,

    /// <summary>By their issue.</summary>
    Issue,

    /// <summary>By who took them.</summary>
    Taker,

    /// <summary>By whom they were given to.</summary>
    Assignee,
}

/// <summary>One list in an index.</summary>
/// <param name="By">By what.</param>
/// <param name="Key">Code of the region or site, number of the issue; null for all.</param>
internal readonly record struct KeyedList(FoundBy By, string? Key);

/// <summary>Which lists a page is taken from, and what is left to be filtered.</summary>
/// <param name="All">The lists; none when nothing can be found.</param>
/// <param name="Regions">A JSON array of the regions that rows must be of unless they are of the sites; null for no such filter.</param>
/// <param name="Sites">A JSON array of the sites.</param>
internal sealed record KeyedLists(IReadOnlyList<KeyedList> All, string? Regions, string? Sites)
{
    /// <summary>By what the lists are found, each named once.</summary>
    public IEnumerable<FoundBy> Kinds => All.Select(list => list.By).Distinct();

    /// <summary>The lists for a scope, narrowed to one site or issue where one is named.</summary>
    public static KeyedLists Of(IReadOnlyCollection<string>? regions, IReadOnlyCollection<string> sites, KeyedList? narrow)
    {
        if (regions is null)
        {
            return new KeyedLists([narrow ?? new KeyedList(FoundBy.All, null)], null, null);
        }

        if (regions.Count + sites.Count == 0)
        {
            return new KeyedLists([], null, null);
        }

        if (narrow is { } one)
        {
            return new KeyedLists([one], JsonSerializer.Serialize(regions), JsonSerializer.Serialize(sites));
        }

        return new KeyedLists(
            [
                .. regions.Distinct().Select(r => new KeyedList(FoundBy.Region, r)),
                .. sites.Distinct().Select(s => new KeyedList(FoundBy.Site, s)),
            ],
            null,
            null);
    }
}

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Lists of one kind in an index.</summary>
/// <param name="By">By what their rows are found.</param>
/// <param name="Keys">Codes of the regions or sites, number of the issue; a single null for all rows.</param>
internal sealed record KeyedList(FoundBy By, string?[] Keys);

/// <summary>Which lists a page is taken from, and what is left to be filtered.</summary>
/// <param name="All">The lists, at most one of each kind; none when nothing can be found.</param>
/// <param name="Regions">The regions that rows must be of unless they are of the sites; null for no such filter.</param>
/// <param name="Sites">The sites.</param>
internal sealed record KeyedLists(IReadOnlyList<KeyedList> All, IReadOnlyCollection<string>? Regions, IReadOnlyCollection<string>? Sites)
{
    /// <summary>The lists for a scope, narrowed to one site, issue or alert where one is named.</summary>
    public static KeyedLists Of(IReadOnlyCollection<string>? regions, IReadOnlyCollection<string> sites, KeyedList? narrow)
    {
        if (regions is null)
        {
            return new KeyedLists([narrow ?? new KeyedList(FoundBy.All, [null])], null, null);
        }

        if (regions.Count + sites.Count == 0)
        {
            return new KeyedLists([], null, null);
        }

        if (narrow is not null)
        {
            return new KeyedLists([narrow], regions, sites);
        }

        var lists = new List<KeyedList>();
        if (regions.Count > 0)
        {
            lists.Add(new KeyedList(FoundBy.Region, [.. regions.Distinct()]));
        }

        if (sites.Count > 0)
        {
            lists.Add(new KeyedList(FoundBy.Site, [.. sites.Distinct()]));
        }

        return new KeyedLists(lists, null, null);
    }

    /// <summary>The first rows of all lists together; a row that is in several of them comes once.</summary>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="read">The first rows of one list.</param>
    /// <param name="keyOf">The point at which a row stands; no two rows stand at one.</param>
    /// <param name="order">Which point comes first.</param>
    public async ValueTask<List<TRow>> FirstAsync<TRow, TKey>(
        int limit, Func<KeyedList, ValueTask<List<TRow>>> read, Func<TRow, TKey> keyOf, IComparer<TKey> order)
    {
        if (All is [var only])
        {
            return await read(only);
        }

        var rows = new List<TRow>();
        foreach (var list in All)
        {
            rows.AddRange(await read(list));
        }

        return [.. rows.DistinctBy(keyOf).OrderBy(keyOf, order).Take(limit)];
    }
}

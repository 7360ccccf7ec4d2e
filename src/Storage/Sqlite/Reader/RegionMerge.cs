namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>
/// Merges the lists of many regions into one page. Each region's list is in an index, so the next row of each is one
/// search; a page takes as many searches as there are regions and rows on it, however many rows there are in all.
/// </summary>
internal static class RegionMerge
{
    /// <summary>The first rows of all lists together.</summary>
    /// <param name="regions">Whose lists; each is named once.</param>
    /// <param name="start">The point after which every list starts.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="next">The first row of a region's list after a point, or nothing.</param>
    /// <param name="keyOf">The point at which a row stands.</param>
    /// <param name="order">Which point comes first.</param>
    public static List<TRow> Take<TRow, TKey>(
        IEnumerable<string> regions,
        TKey start,
        int limit,
        Func<string, TKey, TRow?> next,
        Func<TRow, TKey> keyOf,
        IComparer<TKey> order)
        where TRow : class
    {
        var heads = new PriorityQueue<(string Region, TRow Row), TKey>(order);
        void Advance(string region, TKey after)
        {
            if (next(region, after) is { } row)
            {
                heads.Enqueue((region, row), keyOf(row));
            }
        }

        foreach (var region in regions)
        {
            Advance(region, start);
        }

        var rows = new List<TRow>(limit);
        while (rows.Count < limit && heads.TryDequeue(out var head, out var key))
        {
            rows.Add(head.Row);
            if (rows.Count < limit)
            {
                Advance(head.Region, key);
            }
        }

        return rows;
    }
}

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>
/// Merges the lists of many regions and sites into one page. Each list is in an index, so its next row is one search; a
/// page takes as many searches as there are lists and rows on it, however many rows there are in all.
/// </summary>
internal static class KeyMerge
{
    /// <summary>The first rows of all lists together; a row that is in several of them comes once.</summary>
    /// <param name="lists">Whose lists; each is named once.</param>
    /// <param name="start">The point after which every list starts.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="next">The first row of a list after a point, or nothing.</param>
    /// <param name="keyOf">The point at which a row stands; no two rows stand at one.</param>
    /// <param name="order">Which point comes first.</param>
    public static List<TRow> Take<TList, TRow, TKey>(
        IEnumerable<TList> lists,
        TKey start,
        int limit,
        Func<TList, TKey, TRow?> next,
        Func<TRow, TKey> keyOf,
        IComparer<TKey> order)
        where TRow : class
    {
        var heads = new PriorityQueue<(TList List, TRow Row), TKey>(order);
        void Advance(TList list, TKey after)
        {
            if (next(list, after) is { } row)
            {
                heads.Enqueue((list, row), keyOf(row));
            }
        }

        foreach (var list in lists)
        {
            Advance(list, start);
        }

        var rows = new List<TRow>(limit);
        while (rows.Count < limit && heads.TryDequeue(out var head, out var key))
        {
            if (rows.Count == 0 || order.Compare(keyOf(rows[^1]), key) != 0)
            {
                rows.Add(head.Row);
            }

            if (rows.Count < limit)
            {
                Advance(head.List, key);
            }
        }

        return rows;
    }
}

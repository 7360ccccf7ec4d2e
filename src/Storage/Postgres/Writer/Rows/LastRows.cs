namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>
/// The rows of one table that a batch writes, one for each key: a statement must not touch a row twice, and only the last
/// one counts.
/// </summary>
/// <param name="keyOf">What tells rows apart.</param>
/// <param name="order">Which of two keys comes first; any order will do that is always the same.</param>
/// <param name="join">What becomes of an earlier row of the key and a later one; null for the later one.</param>
internal sealed class LastRows<TRow, TKey>(Func<TRow, TKey> keyOf, Comparison<TKey> order, Func<TRow, TRow, TRow>? join = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TRow> _rows = [];

    /// <summary>
    /// All of them by their keys, so that two connections that write the same rows never wait for each other in a circle.
    /// </summary>
    public List<TRow> Sorted
    {
        get
        {
            var rows = _rows.ToArray();
            Array.Sort(rows, (a, b) => order(a.Key, b.Key));
            return [.. rows.Select(r => r.Value)];
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _rows.Count > 0;

    /// <summary>Takes a row.</summary>
    public void Add(TRow row)
    {
        var key = keyOf(row);
        _rows[key] = join is not null && _rows.TryGetValue(key, out var earlier) ? join(earlier, row) : row;
    }
}

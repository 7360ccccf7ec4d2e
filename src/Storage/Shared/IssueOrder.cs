using Monitoring.Core.Catalogue;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage;

/// <summary>
/// An order in which issues are listed: by one number and then by their own, as an index has them. The expression of the number
/// stands in the migrations word for word, so that the planner knows the index by it.
/// </summary>
/// <param name="Sort">By what.</param>
/// <param name="IsReversed">Whether it is turned round.</param>
internal readonly record struct IssueOrder(IssueSort Sort, bool IsReversed)
{
    /// <summary>What severity and rung are multiplied by: more than the seconds from 1970 to the end of the calendar.</summary>
    private const long Weight = 1L << 40;

    private const long TicksPerSecond = 10_000_000;

    /// <summary>The order of a query.</summary>
    public static IssueOrder Of(IssueQuery query) => new(query.Sort, query.IsReversed);

    /// <summary>Where a list in this order starts.</summary>
    public Place First => new(IsReversed ? long.MaxValue : long.MinValue, string.Empty);

    /// <summary>What its index has first, of the table <c>i</c>.</summary>
    public string Key => Sort switch
    {
        IssueSort.Raised => "i.raised_at",
        IssueSort.Updated => "coalesce(i.updated_at, i.raised_at)",
        IssueSort.Severity => "(CASE i.severity WHEN 'critical' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END * 1099511627776 + i.due_at / 10000000)",
        IssueSort.Rung => "((1000 - i.rung) * 1099511627776 + i.due_at / 10000000)",
        _ => "i.due_at",
    };

    /// <summary>What stands in braces in the text of a page, and what takes its place.</summary>
    public (string Name, string Text)[] Parts =>
    [
        ("key", Key),
        ("way", IsReversed ? "DESC" : "ASC"),
        ("past", IsReversed ? "<" : ">"),
        ("reach", IsOfColumn ? "" : $"{Key} {(IsReversed ? "<=" : ">=")} ?2 AND "),
        ("to", IsReversed ? ">=" : "<="),
        ("last", IsReversed ? "min" : "max"),
        ("far", IsReversed ? "-9223372036854775807" : "9223372036854775807"),
    ];

    /// <summary>Whether a column holds the number: SQLite finds the start of a pair in an index by columns alone, and else by what is said of its first part.</summary>
    private bool IsOfColumn => Sort is IssueSort.Due or IssueSort.Raised;

    /// <summary>Which of two places comes first: numbers of issues are compared by their bytes, as the index has them.</summary>
    public IComparer<Place> Comparer
    {
        get
        {
            var sign = IsReversed ? -1 : 1;
            return Comparer<Place>.Create((a, b) => sign * (a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(a.Number, b.Number)));
        }
    }

    /// <summary>The letter that tells cursors of one order from those of another.</summary>
    private char List => (char)((IsReversed ? 'I' : 'i') + (Sort == IssueSort.Due ? 0 : (int)Sort));

    /// <summary>Where an issue stands in it.</summary>
    public Place Of(IssueRow row) => new(
        Sort switch
        {
            IssueSort.Raised => row.RaisedAt.ToUnixTimeTicks(),
            IssueSort.Updated => (row.UpdatedAt ?? row.RaisedAt).ToUnixTimeTicks(),
            IssueSort.Severity => ((Severity.Critical - row.Severity) * Weight) + (row.DueAt.ToUnixTimeTicks() / TicksPerSecond),
            IssueSort.Rung => ((1000 - row.Rung) * Weight) + (row.DueAt.ToUnixTimeTicks() / TicksPerSecond),
            _ => row.DueAt.ToUnixTimeTicks(),
        },
        row.Number);

    /// <summary>Where a page starts.</summary>
    /// <exception cref="FormatException">The cursor is not one of a list in this order.</exception>
    public Place StartOf(string? cursor)
    {
        if (cursor is null)
        {
            return First;
        }

        var start = Cursor.Parse(List, cursor);
        return new Place(start.Number, start.Text);
    }

    /// <summary>The cursor of a page that starts after an issue.</summary>
    public string CursorAfter(IssueRow row)
    {
        var place = Of(row);
        return new Cursor(List, place.Key, place.Number).ToString();
    }

    /// <summary>A place in a list.</summary>
    /// <param name="Key">What the list is sorted by.</param>
    /// <param name="Number">Number of the issue there.</param>
    internal readonly record struct Place(long Key, string Number);
}

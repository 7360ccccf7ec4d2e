using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>The rows that the ledger of one entity leads to, as they are after its last entry.</summary>
internal sealed class ExpectedRows
{
    /// <summary>What an issue's row says once and keeps.</summary>
    private static readonly string[] SetOnce = ["site", "site_type", "item", "severity", "cause", "raised_at", "found_at", "policy"];

    /// <summary>What an issue's row keeps while nothing else is said.</summary>
    private static readonly string[] KeptMeanwhile = ["updated_at", "overdue_at"];

    private readonly Dictionary<(string Table, string Name), RowImage> _rows = [];

    /// <summary>All of them.</summary>
    public IEnumerable<RowImage> All => _rows.Values;

    /// <summary>Takes a row as it is from now on, on the terms of its table.</summary>
    public void Take(Row row)
    {
        var image = RowImage.Of(row);
        var name = (image.Table, image.Name);
        if (!_rows.TryGetValue(name, out var known))
        {
            _rows[name] = image;
        }
        else if (row is IssueRow)
        {
            _rows[name] = image with
            {
                Columns = image.Columns.ToDictionary(
                c => c.Key,
                c => SetOnce.Contains(c.Key) || (c.Value is null && KeptMeanwhile.Contains(c.Key)) ? known.Columns[c.Key] : c.Value)
            };
        }
        else if (row is not AlertRow)
        {
            _rows[name] = image;
        }
    }
}

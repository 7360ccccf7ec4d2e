namespace Monitoring.Gateway.Import;

/// <summary>One record of a file.</summary>
/// <param name="line">Its first line, from 1.</param>
/// <param name="cells">Its cells.</param>
/// <param name="head">Where each column stands.</param>
internal sealed class CsvRow(int line, string[] cells, IReadOnlyDictionary<string, int> head)
{
    /// <summary>Its first line, from 1.</summary>
    internal int Line => line;

    /// <summary>A cell; null where it is blank, or the file has no such column.</summary>
    internal string? this[string column] =>
        head.TryGetValue(column, out var at) && at < cells.Length && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at] : null;
}

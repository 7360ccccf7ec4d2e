using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Export;

/// <summary>One export, from the store to a writer.</summary>
/// <param name="store">Where it is read.</param>
/// <param name="records">Makes records.</param>
/// <param name="what"><c>events</c>, <c>issues</c> or <c>alerts</c>.</param>
/// <param name="range">Which.</param>
internal sealed class ExportJob(IStoreExport store, Records records, string what, ExportRange range)
{
    private IEnumerable<ExportRecord> All => what switch
    {
        "events" => store.Events(range).Select(records.Of),
        "issues" => store.Issues(range).Select(records.Of),
        _ => store.Alerts(range).Select(records.Of),
    };

    /// <summary>Writes all.</summary>
    /// <returns>How many.</returns>
    internal long Run(TextWriter output, bool isCsv, CancellationToken cancellation)
    {
        using var writer = isCsv ? (IRecordWriter)new CsvRecordWriter(output, Records.Headings(what)) : new JsonLinesWriter(output);
        var count = 0L;
        foreach (var record in All)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(record);
            count++;
        }

        return count;
    }
}

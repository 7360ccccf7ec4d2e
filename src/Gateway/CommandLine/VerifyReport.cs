using System.Globalization;
using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Verification;

namespace Monitoring.Gateway.CommandLine;

/// <summary>Writes what a verification came to.</summary>
internal static class VerifyReport
{
    /// <summary>Writes it, the differences last.</summary>
    internal static async Task WriteAsync(TextWriter output, VerificationReport report, bool replay, bool hasRootKey, VerifyProgress progress)
    {
        var lines = new List<string>
        {
            Line($"{report.Extent.Entries} entries of {report.Extent.Entities} entities in {progress.Elapsed.TotalSeconds:0.0} s; {report.Rows} rows compared."),
            Roots(report, hasRootKey),
            Line($"{report.Proven} draws of look-backs proven by their openings."),
        };
        if (report.Following > 0)
            lines.Add(Line($"{report.Following} rows of items follow in the background and were not compared; run it again for these."));

        if (report.OfArchive > 0)
            lines.Add(Line($"{report.OfArchive} rows come from archived entries and were held against nothing."));

        if (replay)
            lines.AddRange(Replay(report));

        lines.AddRange(report.Differences.Select(Difference));
        lines.Add(report.Differences.Count == 0
            ? "No difference."
            : Line($"{report.Differences.Sum(d => d.Count)} differences of {report.Differences.Count} kinds."));
        foreach (var line in lines)
            await output.WriteLineAsync(line);
    }

    /// <summary>Writes what became of evidence; of each list the first few.</summary>
    internal static async Task WriteAsync(TextWriter output, EvidenceReport report)
    {
        const int Most = 20;
        var lines = new List<string> { Line($"{report.Pieces} pieces of evidence hashed; {report.Elsewhere} references lead to other systems.") };
        lines.AddRange(report.Damaged.Take(Most).Select(hash => $"evidence-damaged: {hash} hashes to something else"));
        lines.AddRange(report.Lost.Take(Most).Select(hash => $"evidence-lost: the bytes of {hash}, which an event refers to, are not there"));
        lines.AddRange(report.Missing.Take(Most).Select(r => Line($"warning: the event at position {r.Position} refers to evidence {r.Sha256}, which was not sent here")));
        if (report.Damaged.Count + report.Lost.Count + report.Missing.Count > lines.Count - 1)
            lines.Add(Line($"In all {report.Damaged.Count} damaged, {report.Lost.Count} lost, {report.Missing.Count} never sent."));

        foreach (var line in lines)
            await output.WriteLineAsync(line);
    }

    private static string Roots(VerificationReport report, bool hasRootKey) => report.LastRoot is not { } last
        ? "No root has been signed yet: a tail cut off, or an entity left out, could only be seen by what remains of it."
        : Line($"{report.Roots} roots, the last over position {last.Position} of {report.Extent.LastPosition}, {Convert.ToHexStringLower(last.Mac)}")
            + (hasRootKey ? "." : "; root.key is not there, so their signatures were not checked.");

    private static IEnumerable<string> Replay(VerificationReport report)
    {
        yield return Line($"{report.Decided} decisions made again.");
        if (report.StillSealed > 0)
            yield return Line($"{report.StillSealed} not made again: they wait for a look-back that is still sealed, and sealing.key is not there.");

        if (report.NotKept > 0)
            yield return Line($"{report.NotKept} not made again: the ledger does not keep all that they rested on.");
    }

    private static string Difference(DifferenceGroup group)
    {
        var d = group.First;
        var more = group.Count > 1 ? Line($" ({group.Count} of this kind, this is the first)") : "";
        var where = d.Column is null ? d.Table : $"{d.Table}.{d.Column}";
        return $"{d.Kind}: {d.Entity ?? "-"}, {where}{(d.Row is null ? "" : $", {d.Row}")}: expected {d.Expected}, found {d.Found}{more}";
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

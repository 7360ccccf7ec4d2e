using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Monitoring.Gateway.Import;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>import</c>: sends a file of regions or sites to a running server and writes what it comes to.</summary>
internal static class ImportCommand
{
    private const string StandardInput = "-";
    private const string Csv = "text/csv";

    private static readonly Argument<string> TheFile = new("FILE") { Description = "The CSV file, in UTF-8; '-' reads the standard input." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only says what would change, and what is wrong." };

    /// <summary>The command with its subcommands.</summary>
    internal static Command Create() => new(
        "import",
        $"""
        Registers and changes regions or sites of a running server from a CSV file: all lines, or none. Every error is
        named by its line and column. Needs the token of a supervisor or an admin in {ServerOptions.TokenVariable}.

        Examples:
          import regions regions.csv --dry-run
          import sites sites.csv --url https://monitoring.example.org
          gunzip -c sites.csv.gz | import sites -

        Ends with 0 when everything is applied, or would be; 1 when the file has errors, the server refused or the line is
        wrong, and nothing was changed; 2 when the server could not be reached, failed, or broke it off: send it again.
        """)
    {
        KindCommand(
            "regions",
            "Regions with their posts and holders",
            RegionLines.Columns,
            "A line names a region and at most one holder of one post; further posts and holders stand on the lines right below."),
        KindCommand("sites", "Sites, one a line", SiteLines.Columns, "Lists are separated by '|', and so are channels, written kind:address."),
    };

    private static Command KindCommand(string kind, string about, IReadOnlyList<string> columns, string rule) => new Command(
        kind,
        $"""
        {about}. The first line names the columns, in any order; a blank cell leaves its field as it is.
        {rule}

        Columns: {string.Join(", ", columns)}; only the first must be there.
        """)
    {
        TheFile,
        DryRun,
    }.TalksToServer((line, client, console, cancellation) => RunAsync(kind, line, client, console, cancellation));

    private static async Task RunAsync(
        string kind, ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var name = line.GetRequiredValue(TheFile);
        var dryRun = line.GetValue(DryRun);
        await using var file = await OpenAsync(name, cancellation);
        var answer = await client.UploadAsync($"/api/import/{kind}{(dryRun ? "?dryRun=true" : "")}", file, Csv, cancellation);
        if (answer?.Deserialize(ImportJson.Default.ImportReport) is not { } report)
            throw new CommandFailedException(ExitCodes.NotReached, "The server's answer has no report; it may be of another version.");

        await WriteAsync(console, report);
        if (report.ErrorCount > 0)
            throw new CommandFailedException(ExitCodes.Refused, string.Create(CultureInfo.InvariantCulture, $"{report.ErrorCount} error(s) in {name}; nothing would be changed."));
    }

    private static async Task WriteAsync(InvocationConfiguration console, ImportReport report)
    {
        foreach (var change in report.Lines.Where(c => c.Change != "unchanged"))
            await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {change.Line}: {change.Code} {change.Change}"));

        foreach (var error in report.Errors)
        {
            var column = error.Column.Length == 0 ? "" : $": {error.Column}";
            await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {error.Line}{column}: {error.Message} ({error.Code})"));
        }

        if (report.ErrorCount > report.Errors.Count)
            await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"and {report.ErrorCount - report.Errors.Count} more"));

        var mood = report.DryRun ? "would be " : "";
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{report.New} {mood}new, {report.Changed} {mood}changed, {report.Unchanged} unchanged."));
    }

    private static async Task<Stream> OpenAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return name == StandardInput ? await StandardInputAsync(cancellation) : File.OpenRead(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCodes.Refused, $"{name} cannot be read: {e.Message}");
        }
    }

    /// <summary>All of the standard input: the server takes a body that trickles in for a stalled one.</summary>
    private static async Task<Stream> StandardInputAsync(CancellationToken cancellation)
    {
        var whole = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(whole, cancellation);
        whole.Position = 0;
        return whole;
    }
}

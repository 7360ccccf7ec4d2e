using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Options;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Export;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>export</c>: events, issues or alerts as CSV or JSON Lines, straight from the data folder.</summary>
internal static class ExportCommand
{
    private static readonly string[] Kinds = ["events", "issues", "alerts"];

    private static readonly Argument<string> What = new("WHAT") { Description = "events, issues or alerts." };

    private static readonly Option<string> Data = DataOption.Create();

    private static readonly Option<string> From = new("--from")
    {
        Description = "From when on: RFC 3339, or a date for the start of that day in the region's zone. Events count by when they happened, "
            + "issues by when they were raised, alerts by when they were decided.",
        HelpName = "TIME",
    };

    private static readonly Option<string> To = new("--to") { Description = "Before when; written like --from.", HelpName = "TIME" };

    private static readonly Option<string> Region = new("--region") { Description = "Only this region and those below it.", HelpName = "CODE" };

    private static readonly Option<string> Format = new("--format") { Description = "csv or jsonl.", HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write, which appears when it is whole; '-' for the standard output.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "-",
    };

    private static readonly Option<bool> Bom = new("--bom") { Description = "Begins with a byte order mark, by which spreadsheets know UTF-8." };

    private static readonly Option<bool> Unmasked = new("--unmasked")
    {
        Description = "Writes names and addresses of contacts as they are. The file then holds personal data: keep it accordingly.",
    };

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "export",
            """
            Writes accepted events, issues or alerts as CSV or JSON Lines. Reads the data folder only, as it is at this
            moment, and may run beside the service; memory does not grow with what is written.

            Examples:
              export issues --region 330203 --from 2022-03-01 --to 2022-04-01 --bom --out march.csv
              export events --format jsonl --out - | gzip > events.jsonl.gz
              export alerts --from 2022-03-18T08:00:00+08:00

            Ends with 0 when all is written, 2 when it could not run; then no file is left.
            """)
        {
            What,
            Data,
            From,
            To,
            Region,
            Format,
            Out,
            Bom,
            Unmasked,
        };
        What.AcceptOnlyFromAmong(Kinds);
        Format.AcceptOnlyFromAmong("csv", "jsonl");
        command.SetAction(async (line, cancellation) => await RunAsync(line, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var console = line.InvocationConfiguration;
        try
        {
            using var store = DataOption.Store(DataOption.Folder(line, Data)).Export();
            var regions = store.Regions();
            var range = Range(line, regions);
            var records = new Records(regions, line.GetValue(Unmasked));
            var job = new ExportJob(store, records, line.GetValue(What)!, range);
            var written = await Task.Run(() => Write(line, job, console.Output, cancellation), cancellation);
            await console.Error.WriteLineAsync($"{written} {line.GetValue(What)} written.");
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Given up before the end.");
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or FormatException or OptionsValidationException)
        {
            await console.Error.WriteLineAsync(e.Message);
        }

        return ExitCodes.NotRun;
    }

    private static long Write(ParseResult line, ExportJob job, TextWriter console, CancellationToken cancellation)
    {
        var file = line.GetValue(Out)!;
        var isCsv = line.GetValue(Format) == "csv";
        if (file == "-")
        {
            if (line.GetValue(Bom))
                console.Write('\uFEFF');

            var count = job.Run(console, isCsv, cancellation);
            console.Flush();
            return count;
        }

        var draft = file + ".part";
        try
        {
            long count;
            using (var output = new StreamWriter(draft, append: false, new UTF8Encoding(line.GetValue(Bom))))
                count = job.Run(output, isCsv, cancellation);

            File.Move(draft, file, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static ExportRange Range(ParseResult line, IReadOnlyDictionary<string, RegionFacts> regions)
    {
        var code = line.GetValue(Region);
        if (code is not null && !regions.ContainsKey(code))
            throw new FormatException($"--region: there is no region {code}.");

        var zone = code is null ? DateTimeZoneProviders.Tzdb[RegionSettings.DefaultTimeZone] : RegionSettings.Zone(regions[code], regions.GetValueOrDefault);
        var (from, to) = (Time("--from", line.GetValue(From), zone), Time("--to", line.GetValue(To), zone));
        if (from >= to)
            throw new FormatException("--to must be after --from.");

        return new ExportRange(from, to, code is null ? null : [.. regions.Values.Where(r => IsBelow(r, code, regions)).Select(r => r.Code)]);
    }

    private static bool IsBelow(RegionFacts region, string code, IReadOnlyDictionary<string, RegionFacts> regions) =>
        RegionSettings.Path(region, regions.GetValueOrDefault).Any(r => r.Code == code);

    private static Instant? Time(string option, string? text, DateTimeZone zone)
    {
        if (text is null)
            return null;

        if (Moments.ParseDay(text) is { } day)
            return zone.AtStartOfDay(day).ToInstant();

        return Moments.Parse(text) is { } at
            ? at.ToInstant()
            : throw new FormatException($"{option}: '{text}' is neither a date like 2022-03-18 nor an instant like 2022-03-18T08:00:00+08:00.");
    }
}

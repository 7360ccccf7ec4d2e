using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Import;

/// <summary>Takes files of regions and sites.</summary>
internal static class ImportEndpoints
{
    /// <summary>The media type of files.</summary>
    internal const string Csv = "text/csv";

    private const int SitesAtOnce = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly ImportKind Regions = new(EventTypes.Region, RegionLines.Columns, RegionLines.Objects, AtOnce: 1);

    private static readonly ImportKind Sites = new(EventTypes.Site, SiteLines.Columns, SiteLines.Objects, SitesAtOnce);

    /// <summary>Adds the routes.</summary>
    internal static void MapImport(this WebApplication app)
    {
        var import = app.MapGroup("/api/import").WithTags("Registry").Requires(Permission.Import);
        import.MapPost("/regions", new ImportHandler(Regions).PostAsync)
            .WithName("ImportRegions")
            .WithSummary("Registers and changes regions and their posts from a CSV file, all or none; 'dryRun=true' only says what it would do.")
            .Describe(ImportDocs.Regions(app.Services.GetRequiredService<ImportOptions>()));
        import.MapPost("/sites", new ImportHandler(Sites).PostAsync)
            .WithName("ImportSites")
            .WithSummary("Registers and changes sites from a CSV file, all or none; 'dryRun=true' only says what it would do.")
            .Describe(ImportDocs.Sites(app.Services.GetRequiredService<ImportOptions>()));
    }

    /// <summary>The file is wrong.</summary>
    internal static ProblemResult Wrong(IReadOnlyList<LineError> errors) => Of(
        StatusCodes.Status400BadRequest, "Nothing was applied: the file is wrong in the cells named by 'errors'.", errors);

    /// <summary>What the file rests on was changed while it was applied.</summary>
    internal static ProblemResult Changed(IReadOnlyList<LineError> errors) => Of(
        StatusCodes.Status409Conflict, "It was broken off: what the lines named by 'errors' rest on has changed since they were tried. Send the file again.", errors);

    /// <summary>Not all of the file could be applied.</summary>
    internal static ProblemResult BrokenOff() => ProblemResult.Of(
        StatusCodes.Status503ServiceUnavailable, "It was broken off for a passing reason. Send the file again; what is applied stays and is passed over.");

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult NotCsv() => ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, $"Send {Csv} in UTF-8.");

    /// <summary>The file has too many lines.</summary>
    internal static ProblemResult TooManyLines(ImportOptions options) =>
        ProblemResult.Limited(Limit.ImportLines, options.Lines, $"A file may have at most {options.Lines} lines.");

    /// <summary>As many imports are under way as may be.</summary>
    internal static ProblemResult TooManyAtOnce(ImportOptions options) => ProblemResult.Limited(
        Limit.Imports, options.AtOnce, $"At most {options.AtOnce} imports go on at once; send the file again later.", Pause);

    private static ProblemResult Of(int status, string detail, IReadOnlyList<LineError> errors) => ProblemResult.Of(
        status, detail, [.. errors.Select(e => new FieldError($"line {e.Line}{(e.Column.Length == 0 ? "" : ": " + e.Column)}", e.Code, e.Message))]);
}

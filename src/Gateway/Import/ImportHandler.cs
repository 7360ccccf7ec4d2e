using Microsoft.Net.Http.Headers;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Import;

/// <summary>Takes files of one kind.</summary>
internal sealed class ImportHandler(ImportKind kind)
{
    /// <summary>Handles a request.</summary>
    internal async Task<IResult> PostAsync(
        HttpContext context,
        Caller caller,
        IMonitoring monitoring,
        ImportOptions options,
        RequestAllowances allowances,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellation)
    {
        var query = new QueryReader(context.Request.Query);
        var dryRun = query.Flag("dryRun") ?? false;
        if (query.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (!IsCsv(context.Request.ContentType))
            return ImportEndpoints.NotCsv();

        using var place = allowances.Import();
        if (!place.IsAcquired)
            return ImportEndpoints.TooManyAtOnce(options);

        await using var file = await Upload.TakeAsync(context.Request, options.BodyBytes, cancellation);
        if (file is null)
            return ProblemResult.TooLarge(options.BodyBytes);

        var run = new ImportRun(kind, file, caller, monitoring, options);
        await run.TryAsync(cancellation);
        if (run.HasTooMany)
            return ImportEndpoints.TooManyLines(options);

        if (dryRun)
            return TypedResults.Ok(run.Report(dryRun));

        if (run.HasErrors)
            return ImportEndpoints.Wrong(run.Report(dryRun).Errors);

        // Once begun it goes on, whether or not the client still waits: only all of it is what was asked for.
        await run.ApplyAsync(lifetime.ApplicationStopping);
        if (run.HasErrors)
            return ImportEndpoints.Changed(run.Report(dryRun).Errors);

        return run.WasBrokenOff ? ImportEndpoints.BrokenOff() : TypedResults.Ok(run.Report(dryRun));
    }

    private static bool IsCsv(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ImportEndpoints.Csv, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

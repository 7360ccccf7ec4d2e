using Monitoring.Contracts;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Import;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Outlines;

/// <summary>The routes of outlines.</summary>
internal static class OutlineRoutes
{
    /// <summary>Registers what the routes need.</summary>
    internal static void AddOutlines(this WebApplicationBuilder builder, OutlineOptions options) =>
        builder.Services.AddSingleton(options).AddSingleton<OutlineDesk>().AddSingleton<OutlineRequest>();

    /// <summary>Adds the routes.</summary>
    internal static void MapOutlines(this WebApplication app)
    {
        var (options, import) = (app.Services.GetRequiredService<OutlineOptions>(), app.Services.GetRequiredService<ImportOptions>());
        var api = app.MapGroup("/api").WithTags("Outlines");
        api.MapGet("/regions/{code}/outlines", ListAsync)
            .Requires(Permission.ReadRegions)
            .WithName("ListOutlines")
            .WithSummary("The outlines of a region and of those directly below it, as GeoJSON.")
            .Describe(OutlineDocs.List);
        api.MapPut("/regions/{code}/outline", PutAsync)
            .Requires(Permission.ManageOutlines)
            .WithName("PutOutline")
            .WithSummary("Sets the outline of a region.")
            .Describe(OutlineDocs.Put(options, import));
        api.MapDelete("/regions/{code}/outline", DeleteAsync)
            .Requires(Permission.ManageOutlines)
            .WithName("DeleteOutline")
            .WithSummary("Removes the outline of a region.")
            .Describe(OutlineDocs.Delete);
        api.MapPost("/import/outlines", ImportAsync)
            .Requires(Permission.ManageOutlines)
            .WithName("ImportOutlines")
            .WithSummary("Sets the outlines of many regions from one file, all or none; 'dryRun=true' only says what it would do.")
            .Describe(OutlineDocs.Import(options, import));
    }

    /// <summary>The file is wrong.</summary>
    internal static ProblemResult Wrong(IReadOnlyList<OutlineError> errors) => ProblemResult.Of(
        StatusCodes.Status400BadRequest, "Nothing was applied: the file is wrong in the places named by 'errors'.", [.. errors.Select(e => e.ToField())]);

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult NotGeoJson() =>
        ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, $"Send {OutlineMap.MediaType} or {MediaTypes.Json} in UTF-8.");

    /// <summary>The region has no outline.</summary>
    internal static ProblemResult None() => ProblemResult.NotFound("region", "no-outline", "This region has no outline.");

    private static async Task<IResult> ListAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, OutlineDesk desk, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is not { } region || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        List<RegionFacts> regions = [region, .. monitoring.Directory.Children(code).Select(monitoring.Directory.Region).OfType<RegionFacts>()];
        return await desk.MapAsync(regions, cancellation);
    }

    private static async Task<IResult> PutAsync(
        string code, HttpContext context, Caller caller, IMonitoring monitoring, OutlineRequest outlines, CancellationToken cancellation)
    {
        if (new QueryReader(context.Request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        var file = new OutlineFile(monitoring.Directory, outlines.Options);
        var (read, problem) = await outlines.ReadAsync(context.Request, bytes => file.ReadOne(bytes, code) is { } one ? [one] : [], cancellation);
        if (problem is not null)
            return problem;

        if (file.Errors.Count > 0)
            return Wrong(file.Errors.All);

        var changes = await outlines.Desk.TryAsync(read, cancellation);
        await outlines.Desk.ApplyAsync(read, changes, caller);
        return TypedResults.Ok(new OutlineAnswer(code, changes[0].Points, changes[0].Change));
    }

    private static async Task<IResult> DeleteAsync(string code, HttpRequest request, Caller caller, IMonitoring monitoring, OutlineDesk desk)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (monitoring.Directory.Region(code) is null || !caller.Sees(monitoring.Directory, code))
            return QueryFailure.Region();

        return await desk.RemoveAsync(code, caller) ? TypedResults.NoContent() : None();
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context, Caller caller, IMonitoring monitoring, OutlineRequest outlines, CancellationToken cancellation)
    {
        var query = new QueryReader(context.Request.Query);
        var dryRun = query.Flag("dryRun") ?? false;
        if (query.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var file = new OutlineFile(monitoring.Directory, outlines.Options);
        var (read, problem) = await outlines.ReadAsync(context.Request, file.ReadMany, cancellation);
        if (problem is not null)
            return problem;

        if (file.Errors.Count > 0 && !dryRun)
            return Wrong(file.Errors.All);

        var changes = await outlines.Desk.TryAsync(read, cancellation);
        if (!dryRun)
            await outlines.Desk.ApplyAsync(read, changes, caller);

        return TypedResults.Ok(Report(dryRun, file.Errors, changes));
    }

    private static OutlineReport Report(bool dryRun, OutlineErrors errors, IReadOnlyList<OutlineChange> changes)
    {
        return new OutlineReport
        {
            DryRun = dryRun,
            Applied = !dryRun,
            New = Count(RegistryChange.New),
            Changed = Count(RegistryChange.Changed),
            Unchanged = Count(RegistryChange.Unchanged),
            ErrorCount = errors.Count,
            Errors = errors.All,
            Outlines = changes,
        };

        int Count(RegistryChange change) => changes.Count(c => c.Change == Words.Of(change));
    }
}

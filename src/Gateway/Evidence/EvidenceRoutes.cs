using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Evidence;

/// <summary>The routes of evidence.</summary>
internal static class EvidenceRoutes
{
    /// <summary>Registers what the routes need.</summary>
    internal static void AddEvidence(this WebApplicationBuilder builder, EvidenceOptions options) =>
        builder.Services.AddSingleton(options).AddSingleton<EvidenceMeter>().AddSingleton<EvidenceDesk>();

    /// <summary>Adds the routes.</summary>
    internal static void MapEvidence(this WebApplication app)
    {
        app.Services.GetRequiredService<EvidenceMeter>();
        var options = app.Services.GetRequiredService<EvidenceOptions>();
        var evidence = app.MapGroup("/api/evidence").WithTags("Evidence");
        evidence.MapPut("/{sha256}", PutAsync)
            .Requires(Permission.AddEvidence)
            .WithName("PutEvidence")
            .WithSummary("Keeps a picture or document by what it hashes to.")
            .Describe(EvidenceDocs.Put(options));
        evidence.MapGet("/{sha256}", GetAsync)
            .Requires(Permission.ReadEvidence)
            .WithName("GetEvidence")
            .WithSummary("The bytes of a picture or document.")
            .Describe(EvidenceDocs.Get);
        evidence.MapMethods("/{sha256}", [HttpMethods.Head], GetAsync)
            .Requires(Permission.ReadEvidence)
            .WithName("HeadEvidence")
            .WithSummary("Whether a picture or document is there, its kind and length.")
            .Describe(EvidenceDocs.Head);
    }

    private static async Task<IResult> PutAsync(
        string sha256, HttpContext context, Caller caller, IMonitoring monitoring, EvidenceDesk desk, CancellationToken cancellation)
    {
        var query = new QueryReader(context.Request.Query);
        var hash = EvidenceRequest.Hash(sha256, query);
        var site = query.Text("site");
        if (site is null && !context.Request.Query.ContainsKey("site"))
            query.Fail("site", ErrorCodes.Required, "The code of the site that it is evidence of.");

        if (query.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await monitoring.Directory.SiteAsync(site!, cancellation) is not { } facts || !caller.Sees(monitoring.Directory, facts))
            return QueryFailure.Site();

        var zone = monitoring.Directory.Zone(facts.Region);
        var (answer, isNew, problem) = await desk.TakeAsync(context.Request, caller, monitoring, hash!, facts.Code, zone, cancellation);
        if (answer is null)
            return problem!;

        context.Response.Headers.Location = answer.Uri;
        return isNew ? TypedResults.Created(answer.Uri, answer) : TypedResults.Ok(answer);
    }

    private static async Task<IResult> GetAsync(
        string sha256, HttpContext context, Caller caller, IMonitoring monitoring, EvidenceDesk desk, CancellationToken cancellation)
    {
        var query = new QueryReader(context.Request.Query);
        var hash = EvidenceRequest.Hash(sha256, query);
        var isDownload = query.Flag("download") ?? false;
        if (query.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await desk.FindAsync(hash!, caller, monitoring, cancellation) is not { } found)
            return EvidenceProblems.Unknown();

        Guard(context.Response.Headers, hash!, EvidenceKind.Named(found.Row.Type)!, isDownload);
        return TypedResults.Stream(
            found.Bytes, found.Row.Type, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }

    /// <summary>
    /// What somebody sent is shown as what it is and as nothing else: it runs nothing, frames nothing, and is read by no other
    /// site. It never changes, so a browser may keep it for whoever asked.
    /// </summary>
    private static void Guard(IHeaderDictionary headers, string hash, EvidenceKind kind, bool isDownload)
    {
        const int NameDigits = 12;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.Vary = "Authorization, Cookie";
        headers.ContentDisposition = $"{(isDownload || !kind.IsPicture ? "attachment" : "inline")}; filename=\"{hash[..NameDigits]}.{kind.Ending}\"";
    }
}

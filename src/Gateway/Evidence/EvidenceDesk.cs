using Monitoring.Gateway.Access;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Evidence;

/// <summary>Takes evidence in and gives it out.</summary>
internal sealed class EvidenceDesk(
    IEvidenceStore store, EvidenceService service, EvidenceOptions options, RequestAllowances allowances, EvidenceMeter meter, ILogger<EvidenceDesk> log)
{
    /// <summary>The path of a piece, which is what events name it by.</summary>
    internal static string PathOf(string sha256) => $"/api/evidence/{sha256}";

    /// <summary>Takes the body of a request in for a site that its caller may see.</summary>
    internal async Task<(EvidenceAnswer? Answer, bool IsNew, ProblemResult? Problem)> TakeAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, string sha256, string site, DateTimeZone zone, CancellationToken cancellation)
    {
        if (EvidenceRequest.Announced(request) is null)
            return (null, false, EvidenceProblems.OtherKind());

        if (allowances.Evidence.Take(caller.TokenId, 1) is var wait && wait > TimeSpan.Zero)
            return (null, false, EvidenceProblems.TooMany(options, wait));

        using var place = allowances.EvidenceIn();
        if (!place.IsAcquired)
            return (null, false, EvidenceProblems.TooManyAtOnce(options));

        await using var incoming = await service.Contents.ReceiveAsync(cancellation);
        var (kind, problem) = await EvidenceBody.TakeAsync(request, incoming, sha256, options, cancellation);
        if (kind is null)
            return (null, false, problem);

        var bytes = incoming.Body.Length;
        if (service.Keeper.Totals.Bytes + bytes > options.TotalBytes && await store.EvidenceAsync(sha256, cancellation) is null)
            return (null, false, EvidenceProblems.Full(options));

        // What is announced is kept and confirmed whether or not the client still waits, so that nothing is left halfway.
        var upload = new EvidenceUpload(sha256, site, caller.TokenId, caller.Name, monitoring.Now);
        if (!await store.AnnounceEvidenceAsync(upload, kind.MediaType, bytes, CancellationToken.None))
            return (null, false, EvidenceProblems.BeingRemoved());

        await incoming.KeepAsync(sha256, CancellationToken.None);
        var isNew = await store.ConfirmEvidenceAsync(sha256, CancellationToken.None);
        if (isNew)
            service.Keeper.Added(bytes);

        meter.Taken(isNew, bytes);
        var row = (await store.EvidenceAsync(sha256, CancellationToken.None))!.Row;
        return (Answer(row, site, zone), isNew, null);
    }

    /// <summary>A piece and its bytes, where it is there and the caller may see it.</summary>
    internal async Task<(EvidenceRow Row, Stream Bytes)?> FindAsync(string sha256, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (await store.EvidenceAsync(sha256, cancellation) is not { Row.IsWhole: true } found || !await SeesAsync(caller, monitoring.Directory, found, cancellation))
            return null;

        if (await service.Contents.OpenAsync(sha256, cancellation) is { } bytes)
            return (found.Row, bytes);

        log.BytesMissing(sha256);
        return null;
    }

    private static async ValueTask<bool> SeesAsync(Caller caller, IDirectory directory, EvidenceWithUploads found, CancellationToken cancellation)
    {
        if (caller.Scope.IsEverything || found.Uploads.Any(upload => upload.Token == caller.TokenId))
            return true;

        foreach (var site in found.Uploads.Select(upload => upload.Site).Distinct(StringComparer.Ordinal))
        {
            if (await directory.SiteAsync(site, cancellation) is { } facts && caller.Sees(directory, facts))
                return true;
        }

        return false;
    }

    private EvidenceAnswer Answer(EvidenceRow row, string site, DateTimeZone zone) => new()
    {
        Sha256 = row.Sha256,
        Uri = PathOf(row.Sha256),
        Type = row.Type,
        Bytes = row.Bytes,
        Site = site,
        UploadedAt = row.TouchedAt.In(zone),
        KeptUntil = row.IsReferred ? null : (row.TouchedAt + Duration.FromDays(options.UnreferredDays)).In(zone),
    };
}

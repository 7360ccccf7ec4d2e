using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>Registers and changes regions and sites, by the fields and rules of events.</summary>
internal static class RegistryCommands
{
    /// <summary>Makes or changes a region, its posts too.</summary>
    internal static Task<IResult> PutRegionAsync(
        string code, HttpContext context, Caller caller, IMonitoring monitoring, CancellationToken cancellation) =>
        PutAsync(
            EventTypes.Region,
            code,
            context,
            caller,
            monitoring,
            () => ValueTask.FromResult(monitoring.Directory.Region(code)?.Revision),
            cancellation);

    /// <summary>Makes or changes a site.</summary>
    internal static Task<IResult> PutSiteAsync(
        string code, HttpContext context, Caller caller, IMonitoring monitoring, CancellationToken cancellation) =>
        PutAsync(
            EventTypes.Site,
            code,
            context,
            caller,
            monitoring,
            async () => (await monitoring.Directory.SiteAsync(code, cancellation))?.Revision,
            cancellation);

    /// <summary>The answer to an upsert that was done.</summary>
    internal static IResult Answer(HttpResponse response, CommandResult result, string type, string code, int revision)
    {
        VersionTag.Send(response, revision);
        var answer = new RegisteredAnswer(code, revision);
        var kind = type == EventTypes.Region ? "regions" : "sites";
        return result.IsFirst ? TypedResults.Created($"/api/{kind}/{code}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<IResult> PutAsync(
        string type,
        string code,
        HttpContext context,
        Caller caller,
        IMonitoring monitoring,
        Func<ValueTask<int?>> revision,
        CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        var order = request.ToOrder(caller, context.Request.Headers, await revision() is not null, out var wrong);
        if (wrong is not null)
            return wrong;

        var read = request.ToEvent(order, type, code, monitoring.Now.ToDateTimeOffset(), mayBeDated: false, ("code", code));
        if (!read.IsValid)
            return ProblemResult.BadRequest(OfCode(read.Errors));

        if (await ChangeScope.RefusalAsync(caller, monitoring.Directory, read.Event, cancellation) is { } refusal)
            return ProblemResult.BadRequest([refusal]);

        var result = await monitoring.RecordAsync(read.Event, order, cancellation);
        return CommandOutcome.IsDone(result, context.Response)
            ? Answer(context.Response, result, type, code, (await revision())!.Value)
            : CommandOutcome.Problem(result, context.Response, StatusCodes.Status400BadRequest);
    }

    // The code stands in the event twice, as its subject and in its data, and in the request once.
    private static List<FieldError> OfCode(IReadOnlyList<FieldError> errors) =>
        [.. errors.Select(e => e.Field == "subject" ? e with { Field = "code" } : e).DistinctBy(e => (e.Field, e.Code))];
}

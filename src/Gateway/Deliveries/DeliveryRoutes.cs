using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Deliveries;

/// <summary>The log of deliveries: to see what arrived, and to send again what did not.</summary>
internal static class DeliveryRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapDeliveries(this WebApplication app)
    {
        var deliveries = app.MapGroup("/api/deliveries").WithTags("Deliveries").Requires(Permission.ResendAlerts);
        deliveries.MapGet("", ListAsync)
            .WithName("ListDeliveries")
            .WithSummary("Deliveries of alerts, the newest first.")
            .Describe(DeliveryDocs.List);
        deliveries.MapGet("/{id:long}", OneAsync)
            .WithName("GetDelivery")
            .WithSummary("One delivery with its attempts.")
            .Describe(DeliveryDocs.One);
        deliveries.MapPost("/{id:long}/resend", ResendAsync)
            .WithName("ResendDelivery")
            .WithSummary("Has the same message tried anew, whatever became of it before.")
            .Describe(DeliveryDocs.Resend);
        deliveries.MapPost("/resend", ResendFailedAsync)
            .WithName("ResendFailedDeliveries")
            .WithSummary("Has the failed deliveries that a filter finds tried anew.")
            .Describe(DeliveryDocs.ResendFailed);
    }

    private static async Task<Results<Ok<ListAnswer<DeliveryAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, Caller caller, IMonitoring monitoring, [FromServices] IDeliveryLog log, CancellationToken cancellation)
    {
        var (query, problem) = await DeliveryFilter.ReadAsync(request, caller, monitoring.Directory, byState: true, cancellation);
        if (problem is not null)
            return problem;

        try
        {
            var page = await log.DeliveriesAsync(query, cancellation);
            return TypedResults.Ok(new ListAnswer<DeliveryAnswer>(
                [.. page.Items.Select(line => DeliveryAnswer.Of(line, monitoring.Directory))], page.Next));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
    }

    private static async Task<Results<Ok<DeliveryDetail>, ProblemResult>> OneAsync(
        long id, HttpRequest request, Caller caller, IMonitoring monitoring, [FromServices] IDeliveryLog log, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        return await log.DeliveryAsync(id, cancellation) is { } line && Sees(caller, monitoring, line)
            ? TypedResults.Ok(DeliveryDetail.Of(line, await log.AttemptsAsync(id, cancellation), monitoring.Directory))
            : Unknown();
    }

    private static async Task<Results<Ok<ResendAnswer>, ProblemResult>> ResendAsync(
        long id,
        HttpRequest request,
        Caller caller,
        IMonitoring monitoring,
        [FromServices] IDeliveryLog log,
        [FromServices] IDeliveryPump pump,
        [FromServices] TimeProvider system,
        [FromServices] Auditing auditing,
        CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await log.DeliveryAsync(id, cancellation) is not { } found || !Sees(caller, monitoring, found))
            return Unknown();

        var outcome = await log.ResendAsync(id, Instant.FromDateTimeOffset(system.GetUtcNow()), cancellation);
        if (outcome == ResendOutcome.Unknown)
            return Unknown();

        // Read before it goes, so that the answer shows what was asked for and not what came of it.
        var line = await log.DeliveryAsync(id, cancellation);
        await auditing.KeepAsync(caller, AuditActions.DeliveryResent, id.ToString(CultureInfo.InvariantCulture), Words.Of(outcome));
        pump.DeliverNow();
        return TypedResults.Ok(new ResendAnswer(Words.Of(outcome), DeliveryAnswer.Of(line!, monitoring.Directory)));
    }

    private static async Task<Results<Ok<BulkResendAnswer>, ProblemResult>> ResendFailedAsync(
        HttpRequest request,
        Caller caller,
        IMonitoring monitoring,
        [FromServices] IDeliveryLog log,
        [FromServices] IDeliveryPump pump,
        [FromServices] TimeProvider system,
        [FromServices] Auditing auditing,
        CancellationToken cancellation)
    {
        var (query, problem) = await DeliveryFilter.ReadAsync(request, caller, monitoring.Directory, byState: false, cancellation);
        if (problem is not null)
            return problem;

        var (resent, hasMore) = await log.ResendFailedAsync(query, Instant.FromDateTimeOffset(system.GetUtcNow()), cancellation);
        if (resent > 0)
            await auditing.KeepAsync(caller, AuditActions.DeliveriesResent, request.QueryString.Value ?? "", $"{resent} of them");

        pump.DeliverNow();
        return TypedResults.Ok(new BulkResendAnswer(resent, hasMore));
    }

    private static bool Sees(Caller caller, IMonitoring monitoring, DeliveryLine line) =>
        caller.Scope.HasSite(monitoring.Directory, line.Site, line.Region);

    /// <summary>No such delivery.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", "unknown-delivery", "There is no such delivery.");
}

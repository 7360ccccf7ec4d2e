using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Parked;

/// <summary>Messages of the broker that could not be taken: to see, to correct and send again, to discard.</summary>
internal static class ParkedRoutes
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(5);

    /// <summary>Adds the routes.</summary>
    internal static void MapParked(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ServerLimits>();
        var parked = app.MapGroup("/api/parked").WithTags("Parked").Requires(Permission.ManageParked);
        parked.MapGet("", ListAsync)
            .WithName("ListParked")
            .WithSummary("Messages of the broker that could not be taken, the oldest first.")
            .Describe(ParkedDocs.List);
        parked.MapGet("/{id}", OneAsync)
            .WithName("GetParked")
            .WithSummary("One parked message with its errors and its body.")
            .Describe(ParkedDocs.One);
        parked.MapPost("/{id}/resend", ResendAsync)
            .WithName("ResendParked")
            .WithSummary("Sends a parked message again, as it is or corrected.")
            .Describe(ParkedDocs.Resend(limits));
        parked.MapPost("/{id}/discard", DiscardAsync)
            .WithName("DiscardParked")
            .WithSummary("Removes a parked message.")
            .Describe(ParkedDocs.Discard);
    }

    private static async Task<Results<Ok<ListAnswer<ParkedAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, Caller caller, [FromServices] ParkedDesk desk, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var (limit, cursor) = (reader.Limit(), reader.Cursor());
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        try
        {
            return ParkedPage.Of(await desk.ListAsync(caller, cancellation), cursor, limit) is var (items, next)
                ? TypedResults.Ok(new ListAnswer<ParkedAnswer>([.. items.Select(ParkedAnswer.Of)], next))
                : QueryFailure.Cursor();
        }
        catch (BusException)
        {
            return Unreachable();
        }
    }

    private static async Task<Results<Ok<ParkedDetail>, ProblemResult>> OneAsync(
        string id, HttpRequest request, Caller caller, [FromServices] ParkedDesk desk, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        try
        {
            return await desk.FindAsync(id, caller, cancellation) is { } message ? TypedResults.Ok(ParkedDetail.Of(message)) : Unknown();
        }
        catch (BusException)
        {
            return Unreachable();
        }
    }

    private static async Task<Results<JsonHttpResult<ParkedResendAnswer>, ProblemResult>> ResendAsync(
        string id,
        HttpRequest request,
        Caller caller,
        IMonitoring monitoring,
        [FromServices] ParkedDesk desk,
        [FromServices] ServerLimits limits,
        [FromServices] IntakeOptions intake,
        CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (corrected, problem) = await CorrectedAsync(request, monitoring, limits, intake, cancellation);
        if (problem is not null)
            return problem;

        try
        {
            return await desk.ResendAsync(id, corrected, caller, cancellation) switch
            {
                null => Unknown(),
                { Error: { } error } => Unreadable(error),
                var done => TypedResults.Json(
                    new ParkedResendAnswer(done.Removed, done.Receipts),
                    statusCode: done.Removed ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus),
            };
        }
        catch (BusException)
        {
            return Unreachable();
        }
    }

    private static async Task<Results<NoContent, ProblemResult>> DiscardAsync(
        string id, HttpRequest request, Caller caller, [FromServices] ParkedDesk desk, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var (reason, problem) = await DiscardBody.Reason.ReadAsync(request, cancellation);
        if (reason is null)
            return problem!;

        try
        {
            return await desk.DiscardAsync(id, reason, caller, cancellation) ? TypedResults.NoContent() : Unknown();
        }
        catch (BusException)
        {
            return Unreachable();
        }
    }

    /// <summary>What is sent in the place of the message: events as one sends them by <c>POST /api/events</c>; null for none.</summary>
    private static async Task<(MessageRead? Read, ProblemResult? Problem)> CorrectedAsync(
        HttpRequest request, IMonitoring monitoring, ServerLimits limits, IntakeOptions intake, CancellationToken cancellation)
    {
        using var body = await RequestBody.ReadAsync(request, limits.BodyBytes, cancellation);
        if (body.IsTooLarge)
            return (null, ProblemResult.TooLarge(limits.BodyBytes));

        if (body.Memory.IsEmpty)
            return (null, null);

        var now = monitoring.Now.ToDateTimeOffset();
        switch (ContentModes.Of(request))
        {
            case ContentMode.Structured:
                var one = CloudEventReader.ReadStructured(body.Memory, now);
                return one.Errors.FirstOrDefault(e => e.Field.Length == 0) is { } unreadable
                    ? (null, Unreadable(unreadable))
                    : (new MessageRead([one], null, IsBatch: false), null);
            case ContentMode.Batch:
                var batch = CloudEventReader.ReadBatch(body.Memory, now, intake.EventsPerBatch);
                return batch.DocumentError is { } error ? (null, Unreadable(error)) : (new MessageRead(batch.Events, null, IsBatch: true), null);
            default:
                return (null, Unsupported());
        }
    }

    /// <summary>No such message, or none that the caller may see.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", "unknown-parked", "There is no such parked message.");

    /// <summary>The broker is away.</summary>
    internal static ProblemResult Unreachable() => ProblemResult.Of(
        StatusCodes.Status503ServiceUnavailable, "The broker, where parked messages lie, cannot be reached.", retryAfter: AWhile);

    /// <summary>What is to be sent cannot be read at all.</summary>
    internal static ProblemResult Unreadable(FieldError error) => ProblemResult.BadRequest([error]);

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult Unsupported() => ProblemResult.Of(
        StatusCodes.Status415UnsupportedMediaType, $"Send {MediaTypes.Structured} or {MediaTypes.Batch}, or no body to send the message as it is.");
}

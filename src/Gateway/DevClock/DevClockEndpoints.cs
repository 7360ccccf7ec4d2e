using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using NodaTime;

namespace Monitoring.Gateway.DevClock;

/// <summary>Moves the domain's clock by hand; only there when the system was started with a manual clock.</summary>
internal static class DevClockEndpoints
{
    private const int BodyBytes = 4096;

    /// <summary>Adds the route.</summary>
    /// <param name="app">The application.</param>
    /// <param name="offset">The offset the answer shows the clock at: the one the clock was set with.</param>
    internal static void MapDevClock(this WebApplication app, Offset offset) =>
        app.MapPost("/dev/clock", (HttpRequest request, IManualClock clock, CancellationToken cancellation) =>
                AdvanceAsync(request, clock, offset, cancellation))
            .Requires(Permission.MoveClock)
            .WithName("AdvanceClock")
            .WithTags("Development")
            .WithSummary("Moves the manual clock forward and answers when all that came due has settled.")
            .Describe(DevClockDocs.Advance);

    /// <summary>The body cannot be read.</summary>
    internal static ProblemResult NotJson() =>
        ProblemResult.BadRequest([new FieldError("", ErrorCodes.NotJson, "The body must be {\"advance\":\"PT4H\"}.")]);

    private static async Task<Results<Ok<ClockAnswer>, ProblemResult>> AdvanceAsync(
        HttpRequest request, IManualClock clock, Offset offset, CancellationToken cancellation)
    {
        if (request.ContentLength > BodyBytes)
            return ProblemResult.Of(StatusCodes.Status413PayloadTooLarge);

        Duration by;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            if (!AdvanceReader.TryRead(body.RootElement, out by, out var errors))
                return ProblemResult.BadRequest(errors);
        }
        catch (JsonException)
        {
            return NotJson();
        }

        var now = await clock.AdvanceAsync(by, cancellation);
        return TypedResults.Ok(new ClockAnswer(now.WithOffset(offset).ToDateTimeOffset()));
    }
}

/// <summary>Where the clock stands.</summary>
/// <param name="Now">The present instant of the domain.</param>
internal sealed record ClockAnswer(DateTimeOffset Now);

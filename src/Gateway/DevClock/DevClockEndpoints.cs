using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using NodaTime;

namespace Monitoring.Gateway.DevClock;

/// <summary>Moves the domain's clock by hand; only there when the system was started with a manual clock.</summary>
internal static class DevClockEndpoints
{
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

    private static async Task<Results<Ok<ClockAnswer>, ProblemResult>> AdvanceAsync(
        HttpRequest request, IManualClock clock, Offset offset, CancellationToken cancellation)
    {
        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return unreadable!;

        Duration by;
        using (body)
        {
            if (!AdvanceReader.TryRead(body.RootElement, out by, out var errors))
                return ProblemResult.BadRequest(errors);
        }

        var now = await clock.AdvanceAsync(by, cancellation);
        return TypedResults.Ok(new ClockAnswer(now.WithOffset(offset).ToDateTimeOffset()));
    }
}

/// <summary>Where the clock stands.</summary>
/// <param name="Now">The present instant of the domain.</param>
internal sealed record ClockAnswer(DateTimeOffset Now);

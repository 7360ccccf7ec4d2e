using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Bus;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Health;

/// <summary>
/// Routes that need no token: a supervisor of processes has none. They say nothing about what the system holds.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the routes.</summary>
    internal static void MapHealth(this WebApplication app)
    {
        var group = app.MapGroup("/health").WithTags("Health").AllowAnonymous();
        group.MapGet("/live", Live).WithName("Live").WithSummary("The process is up.").Describe(HealthDocs.Live);
        group.MapGet("/ready", Ready).WithName("Ready").WithSummary("The store is open and the engine has started.").Describe(HealthDocs.Ready);
    }

    private static Ok<HealthAnswer> Live() => TypedResults.Ok(new HealthAnswer("live"));

    private static Results<Ok<HealthAnswer>, ProblemResult> Ready(IReadiness readiness, IServiceProvider services) =>
        readiness.IsReady
            ? TypedResults.Ok(new HealthAnswer(services.GetService<BusState>() is { IsConnected: false } or { IsUnreadable: true } ? "degraded" : "ready"))
            : NotReady();

    /// <summary>It cannot be used yet, or no more.</summary>
    internal static ProblemResult NotReady() =>
        ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, "The system is starting or stopping.");
}

/// <summary>The answer of a health route.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, or <c>degraded</c>: it does its work but for what comes and goes by the broker.</param>
internal sealed record HealthAnswer([property: OneOf(WordList.HealthStatus)] string Status);

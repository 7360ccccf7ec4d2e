using Microsoft.AspNetCore.Diagnostics;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Limiting;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Problems;

/// <summary>Sees to it that what no endpoint answers (404, 405, 500 …) is answered with Problem Details too.</summary>
internal static class ProblemMiddleware
{
    /// <summary>Must come first in the pipeline, to see what everything after it leaves unanswered.</summary>
    internal static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerException,
            SuppressDiagnosticsCallback = static failure => failure.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(static context =>
            ProblemResult.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
    }

    // What the server itself could not read of a request is the client's to mend; everything else is ours, and its
    // message may hold what a client must not see.
    private static Task AnswerException(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return Explain(failure, context.RequestServices.GetRequiredService<ServerLimits>()).ExecuteAsync(context);
    }

    /// <summary>A body came in too slowly.</summary>
    internal static ProblemResult TooSlow(ServerLimits limits) => ProblemResult.Limited(
        Limit.BodyRate, limits.BodyBytesPerSecond, $"The body came in more slowly than {limits.BodyBytesPerSecond} bytes a second.");

    /// <summary>A body breaks the framing that its headers announce.</summary>
    internal static ProblemResult NotAsAnnounced(int status = StatusCodes.Status400BadRequest) =>
        ProblemResult.Of(status, "The body is not what its headers announce.");

    private static ProblemResult Explain(Exception? failure, ServerLimits limits) => failure switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemResult.TooLarge(limits.BodyBytes),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => TooSlow(limits),
        BadHttpRequestException bad => NotAsAnnounced(bad.StatusCode),
        StoreException => ProblemResult.StoreAway(),
        _ => ProblemResult.Of(StatusCodes.Status500InternalServerError),
    };
}

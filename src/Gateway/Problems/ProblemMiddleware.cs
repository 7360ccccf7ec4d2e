using Microsoft.AspNetCore.Diagnostics;

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
        var status = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        return ProblemResult.Of(status).ExecuteAsync(context);
    }
}

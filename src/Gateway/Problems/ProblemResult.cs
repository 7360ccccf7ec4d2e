using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Monitoring.Contracts;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Telemetry;

namespace Monitoring.Gateway.Problems;

/// <summary>
/// Answers with Problem Details. It is written whatever the request accepts: an error that a client cannot see because
/// its Accept header is narrow helps nobody.
/// </summary>
internal sealed class ProblemResult : IResult
{
    /// <summary>The media type of problems.</summary>
    internal const string MediaType = "application/problem+json";

    private ProblemResult(Problem problem, TimeSpan? retryAfter = null)
    {
        Problem = problem;
        RetryAfter = retryAfter;
    }

    /// <summary>What is answered.</summary>
    internal Problem Problem { get; }

    /// <summary>How long to wait before the same request is sent again; null where waiting does not help.</summary>
    internal TimeSpan? RetryAfter { get; }

    /// <summary>A request that is wrong in the fields named.</summary>
    internal static ProblemResult BadRequest(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status400BadRequest, "The request is wrong in the fields named by 'errors'.", errors);

    /// <summary>Something named by the request is not there.</summary>
    internal static ProblemResult NotFound(string field, string code, string message) =>
        Of(StatusCodes.Status404NotFound, message, [new FieldError(field, code, message)]);

    /// <summary>A problem that its status says all about.</summary>
    internal static ProblemResult Of(int status, string? detail = null, IReadOnlyList<FieldError>? errors = null, TimeSpan? retryAfter = null) =>
        new(new Problem("about:blank", TitleOf(status), status, detail, errors), retryAfter);

    /// <summary>The store failed in a way that may pass; what it said is in the log, since it may name what a client must not see.</summary>
    internal static ProblemResult StoreAway() => new(
        new Problem("about:blank", TitleOf(StatusCodes.Status503ServiceUnavailable), StatusCodes.Status503ServiceUnavailable, "The store does not answer. Try again.", null),
        TimeSpan.FromSeconds(5));

    /// <summary>A request that has met a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="value">What is allowed.</param>
    /// <param name="detail">The same in words.</param>
    /// <param name="retryAfter">How long to wait; null where waiting does not help.</param>
    /// <param name="errors">The fields that are beyond it, or null.</param>
    internal static ProblemResult Limited(
        Limit limit, long value, string detail, TimeSpan? retryAfter = null, IReadOnlyList<FieldError>? errors = null) =>
        new(new Problem("about:blank", TitleOf(limit.Status), limit.Status, detail, errors, new LimitMet(limit.Code, value)), retryAfter);

    /// <summary>A body that is too large.</summary>
    internal static ProblemResult TooLarge(long bytes) =>
        Limited(Limit.BodyBytes, bytes, $"The body of this request may have at most {bytes} bytes.");

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        if (Problem.Limit is { } met)
            httpContext.RequestServices.GetRequiredService<GatewayMeter>().Limited(met.Code);

        // Whoever has gone away is told all the same: it costs nothing, and a client that has only ended its own side reads it.
        await JsonSerializer.SerializeAsync(response.BodyWriter, Problem, ProblemJson.Default.Problem, CancellationToken.None);
    }

    private static string TitleOf(int status) =>
        ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";
}

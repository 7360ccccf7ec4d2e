using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Problems;

/// <summary>
/// Answers with Problem Details. It is written whatever the request accepts: an error that a client cannot see because
/// its Accept header is narrow helps nobody.
/// </summary>
internal sealed class ProblemResult : IResult
{
    /// <summary>The media type of problems.</summary>
    internal const string MediaType = "application/problem+json";

    private ProblemResult(Problem problem) => Problem = problem;

    /// <summary>What is answered.</summary>
    internal Problem Problem { get; }

    /// <summary>A request that is wrong in the fields named.</summary>
    internal static ProblemResult BadRequest(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status400BadRequest, "The request is wrong in the fields named by 'errors'.", errors);

    /// <summary>Something named by the request is not there.</summary>
    internal static ProblemResult NotFound(string field, string code, string message) =>
        Of(StatusCodes.Status404NotFound, message, [new FieldError(field, code, message)]);

    /// <summary>A problem that its status says all about.</summary>
    internal static ProblemResult Of(int status, string? detail = null, IReadOnlyList<FieldError>? errors = null) =>
        new(new Problem("about:blank", TitleOf(status), status, detail, errors));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(
            response.BodyWriter, Problem, ProblemJson.Default.Problem, httpContext.RequestAborted);
    }

    private static string TitleOf(int status) =>
        ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";
}

using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Commands;

/// <summary>How the end of a command is answered, the same for all of them.</summary>
internal static class CommandOutcome
{
    /// <summary>Says that the answer is that of an earlier, equal request.</summary>
    internal const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Whether it was done, now or by an earlier request; the answer says which.</summary>
    internal static bool IsDone(CommandResult result, HttpResponse response)
    {
        if (result.Status == CommandStatus.Duplicate)
            response.Headers[ReplayedHeader] = "true";

        return result.Status is CommandStatus.Accepted or CommandStatus.Duplicate;
    }

    /// <summary>The problem of a command that was not done.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="response">Is told when to come again.</param>
    /// <param name="refused">The status of a refusal by the rules.</param>
    internal static ProblemResult Problem(CommandResult result, HttpResponse response, int refused = StatusCodes.Status409Conflict)
    {
        var (status, detail, errors) = Explain(result, refused);
        if (status == StatusCodes.Status503ServiceUnavailable)
            response.Headers[HeaderNames.RetryAfter] = "1";

        return ProblemResult.Of(status, detail, errors);
    }

    /// <summary>The problem of a key that stands for another request.</summary>
    internal static ProblemResult KeyReused()
    {
        var reused = new FieldError(CommandRequest.KeyHeader, Order.KeyReused, "This key was used for another request.");
        return ProblemResult.Of(StatusCodes.Status422UnprocessableEntity, reused.Message, [reused]);
    }

    /// <summary>Status, words and fields of a command that was not done.</summary>
    internal static (int Status, string Detail, IReadOnlyList<FieldError>? Errors) Explain(CommandResult result, int refused)
    {
        if (result.Status == CommandStatus.Retry)
            return (StatusCodes.Status503ServiceUnavailable, "It was not taken for a passing reason; send it again.", null);

        var errors = result.Refusals.Select(r => new FieldError(FieldOf(r.Field), r.Code, r.Message)).ToList();
        var status = errors[0].Code switch
        {
            Order.KeyReused => StatusCodes.Status422UnprocessableEntity,
            Expected.Code => StatusCodes.Status412PreconditionFailed,
            "unknown-issue" or "unknown-notice" or "unknown-subject" => StatusCodes.Status404NotFound,
            _ => refused,
        };
        return (status, errors[0].Message, errors);
    }

    /// <summary>A field as the body names it: rules name it as events do.</summary>
    internal static string FieldOf(string field) =>
        field.StartsWith("data.", StringComparison.Ordinal) ? field["data.".Length..] : field;
}

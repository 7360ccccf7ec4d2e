using Monitoring.Contracts;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Queries;

/// <summary>The refusals that several queries share.</summary>
internal static class QueryFailure
{
    /// <summary>No such region.</summary>
    internal static ProblemResult Region() => ProblemResult.NotFound("region", "unknown-region", "There is no such region.");

    /// <summary>No such site.</summary>
    internal static ProblemResult Site() => ProblemResult.NotFound("site", "unknown-site", "There is no such site.");

    /// <summary>No such issue.</summary>
    internal static ProblemResult Issue() => ProblemResult.NotFound("number", "unknown-issue", "There is no such issue.");

    /// <summary>A cursor that is none of ours.</summary>
    internal static ProblemResult Cursor() =>
        ProblemResult.BadRequest([new FieldError("cursor", ErrorCodes.BadFormat, "This is not a cursor of an earlier answer.")]);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Queries;

/// <summary>Why somebody was told, from the ledger alone.</summary>
internal static class AlertWhy
{
    /// <summary>One alert, explained. To whoever may not see it, it is answered like one that there is not.</summary>
    internal static async Task<Results<Ok<WhyAnswer>, ProblemResult>> OneAsync(
        string id, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await monitoring.Read.AlertHomeAsync(id, cancellation) is not { } home
            || !caller.Scope.HasSite(monitoring.Directory, home.Site, home.Region)
            || (home.InspectionOnly && !caller.May(Permission.ReadSealed)))
        {
            return Unknown();
        }

        var terms = Sentences.Terms(monitoring.Directory, home.Region, caller.May(Permission.ReadSealed));
        return await AlertSearch.FindAsync(monitoring.Read, id, terms, cancellation) is { } told
            ? TypedResults.Ok(WhyAnswer.Of(id, told, terms, caller))
            : Unknown();
    }

    /// <summary>No such alert.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", "unknown-alert", "There is no such alert.");
}

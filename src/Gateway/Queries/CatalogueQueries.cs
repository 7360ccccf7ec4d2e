using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Queries;

/// <summary>What the installation decides by: the catalogue and the policies in use. Neither is any region's own.</summary>
internal static class CatalogueQueries
{
    /// <summary>The types of site with their templates.</summary>
    internal static Results<Ok<CatalogueAnswer>, ProblemResult> Catalogue(HttpRequest request, IMonitoring monitoring) =>
        new QueryReader(request.Query).Finish() is { Count: > 0 } errors
            ? ProblemResult.BadRequest(errors)
            : TypedResults.Ok(CatalogueAnswer.Of(monitoring.Catalogue));

    /// <summary>The policies.</summary>
    internal static Results<Ok<PoliciesAnswer>, ProblemResult> Policies(HttpRequest request, IMonitoring monitoring) =>
        new QueryReader(request.Query).Finish() is { Count: > 0 } errors
            ? ProblemResult.BadRequest(errors)
            : TypedResults.Ok(new PoliciesAnswer(
                [.. monitoring.Catalogue.Policies.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(PolicyAnswer.Of)]));

    /// <summary>What the API document says of the catalogue.</summary>
    internal static void CatalogueDocs(Operation op) => op
        .Says("The catalogue in use: types of site with their templates, in both languages. It is data of the installation and the same for everybody; what was frozen onto an issue stands in its timeline.")
        .Query()
        .Gives<CatalogueAnswer>("The catalogue.");

    /// <summary>What the API document says of policies.</summary>
    internal static void PolicyDocs(Operation op) => op
        .Says("The policies in use with their versions and every term: deadlines by severity and risk, ladders, look-backs, duties, notices. Durations are ISO 8601. A live issue keeps the version that it was opened under.")
        .Query()
        .Gives<PoliciesAnswer>("The policies.");
}

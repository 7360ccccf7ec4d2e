using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Primitives;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>The failures that follow from what a route is, so that nobody has to say them of each: add what holds for every route here.</summary>
/// <param name="limits">The limits in force.</param>
internal sealed class CommonFailures(ServerLimits limits)
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(1);

    /// <summary>The failures of a route.</summary>
    internal IEnumerable<Failure> Of(RouteEndpoint route, Operation operation)
    {
        if (operation.ChecksQuery)
            yield return Failure.Of(UnknownParameter(operation), CodesOf(operation));

        if (route.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            yield return Failure.Of(BearerHandler.NoToken(), [], AnswerHeader.Authenticate);
            yield return Failure.Of(BearerHandler.WrongToken(), [], AnswerHeader.Authenticate);
            yield return Failure.Of(BearerHandler.TooManyWrong(limits, AWhile), []);
            yield return Failure.Of(SessionHandler.Over(), [], AnswerHeader.Authenticate);
            if (route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Any(method => !HttpMethods.IsGet(method)))
                yield return Failure.Of(CrossSite.Refused(), []);

            if (route.Metadata.GetMetadata<OneTimePasswordSuffices>() is null)
                yield return Failure.Of(SessionHandler.PasswordFirst(), []);
        }

        // Where every role may, nobody is turned away.
        if (route.Metadata.GetMetadata<RouteRule>() is { Permission: var permission }
            && Enum.GetValues<Role>().Where(role => !role.May(permission)).Cast<Role?>().FirstOrDefault() is { } role)
        {
            yield return Failure.Of(BearerHandler.NotFor(role), []);
        }

        if (operation.Bodies.Count > 0)
        {
            yield return Failure.Of(ProblemMiddleware.NotAsAnnounced(), []);
            yield return Failure.Of(ProblemMiddleware.TooSlow(limits), []);
            yield return Failure.Of(ProblemResult.TooLarge(operation.MostBytes ?? limits.CommandBytes), []);
        }

        foreach (var refusal in RequestShape.Refusals(limits))
            yield return Failure.Of(refusal, []);

        yield return Failure.Of(ProblemResult.StoreAway(), []);
        yield return Failure.Of(ProblemResult.Of(StatusCodes.Status500InternalServerError), []);
    }

    /// <summary>The very answer to a parameter that the route does not know.</summary>
    private static ProblemResult UnknownParameter(Operation operation)
    {
        var reader = new QueryReader(new QueryCollection(new Dictionary<string, StringValues> { ["colour"] = "red" }));
        foreach (var known in operation.InQuery)
            reader.Text(known.Name);

        return ProblemResult.BadRequest(reader.Finish());
    }

    private static IEnumerable<string> CodesOf(Operation operation)
    {
        string[] ofAny = operation.InQuery.Count > 0 ? [ErrorCodes.TooMany, ErrorCodes.TooShort, ErrorCodes.TooLong] : [];
        return [.. ofAny, .. operation.InQuery.Concat(operation.InHeaders).SelectMany(p => p.Codes)];
    }
}

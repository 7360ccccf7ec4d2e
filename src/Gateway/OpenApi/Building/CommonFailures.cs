using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Primitives;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>The failures that follow from what a route is, so that nobody has to say them of each: add what holds for every route here.</summary>
internal static class CommonFailures
{
    /// <summary>The failures of a route.</summary>
    internal static IEnumerable<Failure> Of(RouteEndpoint route, Operation operation)
    {
        if (operation.ChecksQuery)
            yield return new Failure(UnknownParameter(operation).Problem, [.. CodesOf(operation)], []);

        if (route.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            yield return new Failure(BearerHandler.NoToken().Problem, [], [AnswerHeader.Authenticate]);
            yield return new Failure(BearerHandler.WrongToken().Problem, [], [AnswerHeader.Authenticate]);
        }

        // Where every role may, nobody is turned away.
        if (route.Metadata.GetMetadata<RouteRule>() is { Permission: var permission }
            && Enum.GetValues<Role>().Where(role => !role.May(permission)).Cast<Role?>().FirstOrDefault() is { } role)
        {
            yield return new Failure(BearerHandler.NotFor(role).Problem, [], []);
        }

        if (operation.Bodies.Count > 0)
            yield return new Failure(ProblemResult.Of(StatusCodes.Status408RequestTimeout).Problem, [], []);

        yield return new Failure(ProblemResult.Of(StatusCodes.Status500InternalServerError).Problem, [], []);
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

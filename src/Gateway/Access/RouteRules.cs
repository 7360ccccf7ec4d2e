using Microsoft.AspNetCore.Authorization;

namespace Monitoring.Gateway.Access;

/// <summary>What a route asks of its caller.</summary>
/// <param name="Permission">The permission.</param>
internal sealed record RouteRule(Permission Permission);

/// <summary>How routes say what they ask.</summary>
internal static class RouteRules
{
    /// <summary>Only callers with the permission get through. A route without this is closed to everybody.</summary>
    internal static TBuilder Requires<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new RouteRule(permission)));
        return builder;
    }
}

/// <summary>Asks that the rule of the route is kept.</summary>
internal sealed class RouteRuleRequirement : IAuthorizationRequirement;

/// <summary>The one place where a route is opened or not.</summary>
internal sealed class RouteRuleHandler : AuthorizationHandler<RouteRuleRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteRuleRequirement requirement)
    {
        // Where no route matched, the framework answers 404 or 405; whoever is signed in may learn that.
        if (context.Resource is HttpContext http && http.Features.Get<Caller>() is { } caller
            && (http.GetEndpoint() is not RouteEndpoint route
                || (route.Metadata.GetMetadata<RouteRule>() is { } rule && caller.May(rule.Permission))))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Authorization;
using Monitoring.Gateway.Access.Sessions;

namespace Monitoring.Gateway.Access;

/// <summary>What a route asks of its caller.</summary>
/// <param name="Permission">The permission.</param>
internal sealed record RouteRule(Permission Permission);

/// <summary>Says that a route may be used while the password is still one that somebody else has set.</summary>
internal sealed record OneTimePasswordSuffices;

/// <summary>How routes say what they ask.</summary>
internal static class RouteRules
{
    /// <summary>Where no page of the interface can be, since programs ask there.</summary>
    private static readonly PathString[] OfPrograms = ["/api", "/dev", "/docs", "/openapi", "/asyncapi", "/health", "/metrics", "/orleans"];

    /// <summary>
    /// Whether a request may be for the interface, whose files are open to everybody: they are the same for all and hold
    /// nothing of what the system knows. It is where nobody has a route, and never where programs ask.
    /// </summary>
    internal static bool IsOfInterface(HttpContext context) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !IsOfPrograms(context.Request.Path);

    /// <summary>Whether a path is one that programs ask at.</summary>
    internal static bool IsOfPrograms(PathString path) =>
        OfPrograms.Any(programs => path.StartsWithSegments(programs, StringComparison.OrdinalIgnoreCase));

    /// <summary>Only callers with the permission get through. A route without this is closed to everybody.</summary>
    internal static TBuilder Requires<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new RouteRule(permission)));
        return builder;
    }

    /// <summary>Also callers get through who must set a password of their own first.</summary>
    internal static TBuilder AlsoWithOneTimePassword<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new OneTimePasswordSuffices()));
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
            && (http.GetEndpoint() is not RouteEndpoint route || (IsPermitted(route, caller) && HasOwnPassword(route, http))))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsPermitted(RouteEndpoint route, Caller caller) =>
        route.Metadata.GetMetadata<RouteRule>() is { } rule && caller.May(rule.Permission);

    private static bool HasOwnPassword(RouteEndpoint route, HttpContext http) =>
        CurrentSession.Of(http) is not { MustChangePassword: true } || route.Metadata.GetMetadata<OneTimePasswordSuffices>() is not null;
}

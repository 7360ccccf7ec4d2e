using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Access.Tokens;

namespace Monitoring.Gateway.Access;

/// <summary>Makes a token or a session, and the permission that the route asks for, necessary wherever a route does not say otherwise.</summary>
internal static class AccessSetup
{
    /// <summary>Of the ways in, the one that a request comes by.</summary>
    private const string EitherScheme = "Either";

    /// <summary>Registers authentication and the policy that holds for every route: the default is no.</summary>
    internal static void AddAccess(this WebApplicationBuilder builder, SignInOptions signIn, OidcOptions oidc)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(new OperatorConsole(Console.Out));
        builder.Services.AddSingleton<LastUses>().AddSingleton<TokenBook>().AddSingleton<CursorSeal>().AddSingleton<Auditing>()
            .AddSingleton<TokenEndpoints>();
        builder.Services.AddSingleton(signIn).AddSingleton<SessionUses>().AddSingleton<SessionBook>().AddSingleton<Passwords>()
            .AddSingleton<SignInDesk>().AddSingleton<SessionList>().AddSingleton<SessionEndpoints>()
            .AddSingleton<AccountDesk>().AddSingleton<AccountEndpoints>().AddSingleton<AccountLinks>();
        builder.Services.AddHostedService<BootstrapToken>().AddHostedService<LastUseWriter>();
        var authentication = builder.Services
            .AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = WayOf)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        builder.AddSingleSignOn(authentication, oidc);

        var ruled = new AuthorizationPolicyBuilder(EitherScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new RouteRuleRequirement())
            .Build();
        builder.Services.AddSingleton<IAuthorizationHandler, RouteRuleHandler>();
        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(ruled).SetFallbackPolicy(ruled);
    }

    // Whoever sends a token means it, also from a browser that has a session.
    private static string WayOf(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0 && SessionCookie.Read(context.Request) is not null
            ? SessionHandler.SchemeName
            : BearerHandler.SchemeName;
}

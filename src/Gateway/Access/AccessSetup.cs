using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Gateway.Access.Tokens;

namespace Monitoring.Gateway.Access;

/// <summary>Makes a token, and the permission that the route asks for, necessary wherever a route does not say otherwise.</summary>
internal static class AccessSetup
{
    /// <summary>Registers authentication and the policy that holds for every route: the default is no.</summary>
    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(new OperatorConsole(Console.Out));
        builder.Services.AddSingleton<LastUses>().AddSingleton<TokenBook>().AddSingleton<CursorSeal>().AddSingleton<Auditing>()
            .AddSingleton<TokenEndpoints>();
        builder.Services.AddHostedService<BootstrapToken>().AddHostedService<LastUseWriter>();
        builder.Services
            .AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);

        var ruled = new AuthorizationPolicyBuilder(BearerHandler.SchemeName)
            .RequireAuthenticatedUser()
            .AddRequirements(new RouteRuleRequirement())
            .Build();
        builder.Services.AddSingleton<IAuthorizationHandler, RouteRuleHandler>();
        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(ruled).SetFallbackPolicy(ruled);
    }
}

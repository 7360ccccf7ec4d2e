using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Monitoring.Gateway.Access;

/// <summary>Makes a token necessary for every route that does not say otherwise.</summary>
internal static class AccessSetup
{
    /// <summary>Registers authentication and the policy that holds where a route names none: the default is no.</summary>
    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ITokenStore, SettingTokenStore>();
        builder.Services.TryAddSingleton(new OperatorConsole(Console.Out));
        builder.Services.AddHostedService<BootstrapToken>();
        builder.Services
            .AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);

        var signedIn = new AuthorizationPolicyBuilder(BearerHandler.SchemeName).RequireAuthenticatedUser().Build();
        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(signedIn).SetFallbackPolicy(signedIn);
    }
}

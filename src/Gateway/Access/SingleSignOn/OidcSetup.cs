using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>Adds signing in by a provider of identities, where one is configured.</summary>
internal static class OidcSetup
{
    /// <summary>Registers it. Without a provider no handler is there, and no request pays for one.</summary>
    internal static void AddSingleSignOn(this WebApplicationBuilder builder, AuthenticationBuilder authentication, OidcOptions options)
    {
        builder.Services.AddSingleton(options).AddSingleton<OidcProvider>();
        if (!options.IsConfigured)
            return;

        builder.Services.AddSingleton<SignOnSeal>().AddSingleton<SignOnDesk>().AddSingleton<OidcEvents>();
        builder.Services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OidcHandlerOptions>();
        builder.Services.AddHostedService<OidcStart>();
        authentication.AddOpenIdConnect(OidcRoutes.Scheme, null, static _ => { });
    }
}

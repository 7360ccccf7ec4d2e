using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>
/// Sets the framework's handler of OpenID Connect: the code flow with PKCE, state and nonce. The answer comes as a query, so that the
/// browser sends along what it was given at the beginning also over http, and no form has to be posted from another site.
/// </summary>
internal sealed class OidcHandlerOptions(OidcOptions options, OidcProvider provider, SignOnSeal seal, TimeProvider system)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    private const string CookieStart = "monitoring-sign-on";

    /// <summary>Minutes that people have to sign in at the provider.</summary>
    private const int Minutes = 15;

    /// <summary>Signatures that the provider makes with a key that nobody else has.</summary>
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <inheritdoc/>
    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? name, OpenIdConnectOptions handler)
    {
        if (name != OidcRoutes.Scheme)
            return;

        handler.Authority = options.Authority;
        handler.ClientId = options.ClientId;
        handler.ClientSecret = string.IsNullOrEmpty(options.ClientSecret) ? null : options.ClientSecret;
        handler.ConfigurationManager = provider.Discovery;
        handler.Backchannel = provider.Http;
        handler.RequireHttpsMetadata = new Uri(options.Authority!).Scheme == Uri.UriSchemeHttps;
        handler.CallbackPath = OidcRoutes.Callback;

        // Sessions are ours to end, so the framework's own ways out are closed.
        handler.RemoteSignOutPath = default;
        handler.SignedOutCallbackPath = default;
        handler.ResponseType = OpenIdConnectResponseType.Code;
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        handler.UsePkce = true;
        handler.GetClaimsFromUserInfoEndpoint = options.UserInfo;
        handler.SaveTokens = false;
        handler.MapInboundClaims = false;
        handler.DisableTelemetry = true;
        handler.DataProtectionProvider = seal;
        handler.EventsType = typeof(OidcEvents);
        handler.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(Minutes);
        handler.ProtocolValidator.NonceLifetime = TimeSpan.FromMinutes(Minutes);
        handler.Scope.Clear();
        foreach (var scope in options.Scopes)
            handler.Scope.Add(scope);

        Guard(handler.CorrelationCookie, ".");
        Guard(handler.NonceCookie, "-nonce.");
        handler.TokenValidationParameters.ValidAlgorithms = Signatures;
        handler.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(options.ClockSkewSeconds);
        handler.TokenValidationParameters.LifetimeValidator = IsOfNow;
    }

    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = CookieStart + name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private bool IsOfNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = system.GetUtcNow().UtcDateTime;
        var (earliest, latest) = (now - parameters.ClockSkew, now + parameters.ClockSkew);
        return expires > earliest && (notBefore is null || notBefore <= latest) && (token as JsonWebToken)?.IssuedAt <= latest;
    }
}

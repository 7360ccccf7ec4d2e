using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>The provider of identities, as far as it is known: what it says of itself is read when it is first needed, and again now and then.</summary>
internal sealed class OidcProvider : IDisposable
{
    /// <summary>Bytes that it may answer, at most.</summary>
    private const int LongestAnswer = 1 << 20;

    private readonly OidcOptions _options;
    private readonly ILogger<OidcProvider> _log;
    private volatile OpenIdConnectConfiguration? _known;
    private volatile string? _misnamed;

    /// <summary>A provider that has not been asked yet.</summary>
    public OidcProvider(OidcOptions options, ILogger<OidcProvider> log)
    {
        (_options, _log) = (options, log);
        Http = new HttpClient { Timeout = TimeSpan.FromSeconds(options.AnswerSeconds), MaxResponseContentBufferSize = LongestAnswer };
        Discovery = options.IsConfigured
            ? new ConfigurationManager<OpenIdConnectConfiguration>(
                options.Authority!.TrimEnd('/') + "/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(Http) { RequireHttps = new Uri(options.Authority).Scheme == Uri.UriSchemeHttps },
                new OwnName(options.Authority, said => _misnamed = said))
            : null;
    }

    /// <summary>Whether there is one.</summary>
    internal bool IsConfigured => _options.IsConfigured;

    /// <summary>Reads what it says of itself; null where there is none.</summary>
    internal ConfigurationManager<OpenIdConnectConfiguration>? Discovery { get; }

    /// <summary>What asks it.</summary>
    internal HttpClient Http { get; }

    /// <summary>By what it names itself: the issuer of the identities it knows; null where there is none.</summary>
    internal string? Issuer => IsConfigured ? _options.Authority : null;

    /// <summary>How one signs in with it; null where there is none.</summary>
    internal SignInMethod? Method => IsConfigured
        ? new SignInMethod(SessionRow.BySingleSignOn) { Name = TextAnswer.Of(new LocalizedText(_options.NameZh, _options.NameEn)), Url = OidcRoutes.Start }
        : null;

    /// <summary>Reads what it says of itself, where that is not known or has become old. A failure is logged.</summary>
    /// <returns>Whether it is known.</returns>
    internal async Task<bool> IsReachableAsync(CancellationToken cancellation)
    {
        try
        {
            _misnamed = null;
            _known = await Discovery!.GetConfigurationAsync(cancellation);
            return true;
        }
        catch (Exception e) when (IsOfTheWay(e) && !cancellation.IsCancellationRequested)
        {
            _log.NotReachable(_options.Authority!, _misnamed ?? e.GetBaseException().Message);
            return false;
        }
    }

    /// <summary>Where a browser ends what it has begun at the provider, and comes back; null where the provider says no such place.</summary>
    internal string? EndSessionUrl(HttpRequest request)
    {
        if (_known is not { EndSessionEndpoint.Length: > 0 } known)
            return null;

        // No token of the provider is kept, so it is told who asks, and asks the person by itself.
        var query = new QueryBuilder
        {
            { "client_id", _options.ClientId! },
            { "post_logout_redirect_uri", $"{request.Scheme}://{request.Host}/" },
        };
        return known.EndSessionEndpoint + (known.EndSessionEndpoint.Contains('?', StringComparison.Ordinal) ? "&" + query.ToString()[1..] : query.ToString());
    }

    /// <summary>Whether a failure is one of the way to the provider, or of what was found there in the place of what it should say.</summary>
    internal static bool IsOfTheWay(Exception failure) =>
        failure is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException or InvalidConfigurationException;

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    /// <summary>A provider names itself by the very address it is asked at; another name would be the identities of somebody else.</summary>
    private sealed class OwnName(string authority, Action<string> complain) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        private readonly OpenIdConnectConfigurationValidator _keys = new();

        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
        {
            if (configuration.Issuer == authority)
                return _keys.Validate(configuration);

            // The library shows nobody what it is told here.
            var message = $"It names itself '{configuration.Issuer}' and not '{authority}'; Authority must be its issuer, letter by letter.";
            complain(message);
            return new ConfigurationValidationResult { Succeeded = false, ErrorMessage = message };
        }
    }
}

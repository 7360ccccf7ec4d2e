using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Limiting;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>What becomes of those who come back from the provider: a session of ours, or the page of sign-in with the reason.</summary>
internal sealed class OidcEvents(
    SignOnDesk desk, SessionEndpoints sessions, OidcProvider provider, OidcOptions options, RequestAllowances allowances, IMonitoring monitoring, ILogger<OidcEvents> log)
    : OpenIdConnectEvents
{
    /// <summary>The issuer that an answer says it comes from (RFC 9207).</summary>
    private const string Issuer = "iss";

    /// <inheritdoc/>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (!SignOnAllowance.Take(allowances, context.HttpContext))
            return EndAsync(context, null, SignOnRefusal.TooMany);

        if (context.ProtocolMessage.GetParameter(Issuer) is { } issuer && issuer != provider.Issuer)
        {
            log.CameToNothing(SignOnRefusal.Rejected, "The answer is of another issuer.");
            return EndAsync(context, null, SignOnRefusal.Rejected);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task UserInformationReceived(UserInformationReceivedContext context)
    {
        // Lists are not told apart from texts by the framework's own mapping.
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        foreach (var claim in options.Claims.Where(claim => !identity.HasClaim(c => c.Type == claim)))
        {
            if (context.User.RootElement.TryGetProperty(claim, out var said))
                identity.AddClaims(TextsOf(said).Select(text => new Claim(claim, text)));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        if (OidcPerson.Of(provider.Issuer!, context.Principal) is not { } person)
        {
            log.CameToNothing(SignOnRefusal.Rejected, "The ID token has no subject that can be one.");
            await EndAsync(context, context.ReturnUri, SignOnRefusal.Rejected);
            return;
        }

        try
        {
            var (secret, refusal) = await desk.EnterAsync(person, monitoring.Directory, ComesFrom.Of(context.HttpContext), cancellation);
            if (secret is null || !await sessions.EnterAsync(context.HttpContext, secret, EarlierSession.In(context.Properties)))
            {
                await EndAsync(context, context.ReturnUri, refusal ?? SignOnRefusal.Expired);
                return;
            }
        }
        catch (StoreException e)
        {
            log.CameToNothing(SignOnRefusal.Away, e.Message);
            await EndAsync(context, context.ReturnUri, SignOnRefusal.Away);
            return;
        }

        // Where to go when they sign out is known again after this, also by a node that has not begun it.
        await provider.IsReachableAsync(cancellation);
        context.Response.Redirect(context.ReturnUri ?? ReturnPath.Start);
        context.HandleResponse();
    }

    /// <inheritdoc/>
    public override Task AccessDenied(AccessDeniedContext context) => EndAsync(context, context.Properties?.RedirectUri, SignOnRefusal.Denied);

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var failure = context.Failure!;
        var refusal = RefusalOf(failure);
        log.CameToNothing(refusal, failure.GetBaseException().Message);
        return EndAsync(context, context.Properties?.RedirectUri, refusal);
    }

    private static string RefusalOf(Exception failure) => failure switch
    {
        OpenIdConnectProtocolInvalidNonceException or AuthenticationFailureException => SignOnRefusal.Expired,
        OpenIdConnectProtocolException { Data: var said } => said["error"] switch
        {
            "invalid_grant" or "login_required" or "interaction_required" => SignOnRefusal.Expired,
            "server_error" or "temporarily_unavailable" => SignOnRefusal.Unavailable,
            _ => SignOnRefusal.Rejected,
        },
        _ when OidcProvider.IsOfTheWay(failure) => SignOnRefusal.Unavailable,
        _ => SignOnRefusal.Rejected,
    };

    private static IEnumerable<string> TextsOf(JsonElement said) => said.ValueKind switch
    {
        JsonValueKind.String => [said.GetString()!],
        JsonValueKind.Array => said.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
        _ => [],
    };

    private static Task EndAsync<TOptions>(HandleRequestContext<TOptions> context, string? path, string refusal)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect(ReturnPath.With(path, refusal));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

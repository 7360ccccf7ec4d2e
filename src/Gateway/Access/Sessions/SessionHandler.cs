using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Knows a caller by the session that its browser keeps.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionBook sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    internal const string SchemeName = "Session";

    private bool _isFromElsewhere;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } secret)
            return AuthenticateResult.NoResult();

        var hash = SessionSecret.Hash(secret);
        if (await sessions.FindAsync(hash, isUse: true, Context.RequestAborted) is not { } current)
            return AuthenticateResult.Fail("The session is over.");

        if (!CrossSite.MayUse(Request, secret))
        {
            _isFromElsewhere = true;
            return AuthenticateResult.Fail("The request may not use the session.");
        }

        Context.Features.Set(current);
        Context.Features.Set(current.Caller);
        Context.Features.Set(new SignIn(async cancellation => (await sessions.FindAsync(hash, isUse: false, cancellation))?.Caller));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, current.Caller.Name)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_isFromElsewhere)
            return CrossSite.Refused().ExecuteAsync(Context);

        // HTTP wants a scheme named, and tokens have the only one. No browser asks people for a token by itself.
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        SessionCookie.Remove(Context);
        return Over().ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        (CurrentSession.Of(Context) is { MustChangePassword: true } ? PasswordFirst() : BearerHandler.NotFor(Caller.Of(Context).Role))
            .ExecuteAsync(Context);

    /// <summary>The session has ended.</summary>
    internal static ProblemResult Over() => ProblemResult.Of(StatusCodes.Status401Unauthorized, "The session is over. Sign in again.");

    /// <summary>The password is one that somebody else has set.</summary>
    internal static ProblemResult PasswordFirst() => ProblemResult.Of(
        StatusCodes.Status403Forbidden,
        "Set a password of your own first, with POST /api/session/password.",
        [new FieldError("password", ErrorCodes.PasswordChangeRequired, "The password is good for this one thing only.")]);
}

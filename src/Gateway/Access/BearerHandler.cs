using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Access;

/// <summary>Knows a caller by the token in <c>Authorization: Bearer</c>.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens, RequestAllowances allowances, ServerLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    internal const string SchemeName = "Bearer";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0)
            return AuthenticateResult.NoResult();

        if (header.Count > 1 || !TryReadToken(header[0], out var token))
            return AuthenticateResult.Fail("The Authorization header is not one bearer token.");

        var hash = Token.Hash(token);
        if (await tokens.FindAsync(hash, Context.RequestAborted) is not { } caller)
            return AuthenticateResult.Fail("The token is not valid.");

        Context.Features.Set(caller);
        Context.Features.Set(new SignIn(cancellation => tokens.FindAsync(hash, cancellation)));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Name)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // RFC 6750: a request without any credentials is told the scheme and no more.
        var tried = Request.Headers.Authorization.Count > 0;
        if (tried)
        {
            var wait = allowances.BadTokens.Take(RequestAllowances.Network(Context.Connection.RemoteIpAddress), 1);
            if (wait > TimeSpan.Zero)
                return TooManyWrong(limits, wait).ExecuteAsync(Context);
        }

        Response.Headers[HeaderNames.WWWAuthenticate] = tried ? "Bearer error=\"invalid_token\"" : "Bearer";
        return (tried ? WrongToken() : NoToken()).ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        NotFor(Caller.Of(Context).Role).ExecuteAsync(Context);

    /// <summary>Nobody is signed in.</summary>
    internal static ProblemResult NoToken() =>
        ProblemResult.Of(StatusCodes.Status401Unauthorized, "Send a token: 'Authorization: Bearer <token>'.");

    /// <summary>The token is unknown, has expired or was revoked.</summary>
    internal static ProblemResult WrongToken() =>
        ProblemResult.Of(StatusCodes.Status401Unauthorized, "The bearer token is not valid here.");

    /// <summary>The role may not use the route.</summary>
    internal static ProblemResult NotFor(Role role) =>
        ProblemResult.Of(StatusCodes.Status403Forbidden, $"The role {role.Word()} may not do this.");

    /// <summary>
    /// Too many wrong tokens came from one address. A token is long enough that nobody guesses it, so a good one is let in
    /// from the same address all the same: behind it may be many others. What this ends is the work that a client makes which
    /// never stops trying.
    /// </summary>
    internal static ProblemResult TooManyWrong(ServerLimits limits, TimeSpan wait) => ProblemResult.Limited(
        Limit.BadTokensPerMinute,
        limits.BadTokensPerMinute,
        $"At most {limits.BadTokensPerMinute} requests a minute from one address may come with a token that is not valid.",
        wait);

    private static bool TryReadToken(string? header, out string token)
    {
        token = "";
        if (header is null || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return false;

        token = header["Bearer ".Length..].Trim();
        return Token.CanBeSent(token);
    }
}

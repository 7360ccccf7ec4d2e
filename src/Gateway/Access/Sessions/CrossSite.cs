using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>
/// Keeps other sites from using a session. A browser sends the cookie by itself, so whatever changes something must also have
/// what only a page of ours can know. Requests with a token are not concerned: no browser adds one by itself.
/// </summary>
internal static class CrossSite
{
    /// <summary>The header with what only a page of ours can know.</summary>
    internal const string Header = "X-CSRF-Token";

    /// <summary>Whether a request may use the session of a secret.</summary>
    internal static bool MayUse(HttpRequest request, string secret) => IsSafe(request.Method) || (IsFromHere(request) && HasToken(request, secret));

    /// <summary>Whether a request comes from a page of ours, as far as the browser says.</summary>
    internal static bool IsFromHere(HttpRequest request)
    {
        // Browsers say it wherever the connection can be trusted; over plain http in a network there is the origin at least.
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site.ToString() is "same-origin" or "none";

        return request.Headers.Origin is not { Count: > 0 } origin
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from) && IsHost(request, from));
    }

    /// <summary>The request comes from elsewhere, or without what only a page of ours can know.</summary>
    internal static ProblemResult Refused() => ProblemResult.Of(
        StatusCodes.Status403Forbidden,
        $"Send the header {Header} with the 'csrfToken' of GET /api/session.",
        [new FieldError(Header, ErrorCodes.CsrfToken, "It is missing, of another session, or the request comes from another site.")]);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsHost(HttpRequest request, Uri from) =>
        string.Equals(from.IdnHost, request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (request.Host.Port is null || request.Host.Port == from.Port);

    private static bool HasToken(HttpRequest request, string secret) => request.Headers[Header] is { Count: 1 } sent
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(sent.ToString()), Encoding.UTF8.GetBytes(SessionSecret.CsrfToken(secret)));
}

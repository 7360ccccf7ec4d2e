using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>What the API document says of single sign-on.</summary>
internal static class OidcDocs
{
    private static readonly Parameter ReturnTo = Parameter.OfText(
        OidcRoutes.ReturnTo, "The page to come back to: its path with its query, here and nowhere else; the first page when left out.", "/alerts?reason=deadline-missed", ReturnPath.Longest) with
    {
        Codes = [ErrorCodes.BadFormat],
    };

    private static readonly AnswerHeader Location = new(
        "Location", "The provider's page of sign-in; or the page of ours with `signIn` in its query, which says why it could not be begun.", "https://id.example.org/authorize?…");

    internal static void Start(Operation op) => op
        .Says("For browsers: opened as a page, where `methods` of `GET /api/session` names it. The provider sends the browser back to `/api/session/oidc/callback`, which begins a session as signing in with a password does, and goes on to the page of ours.")
        .Says("Where nobody is let in, the page of ours is opened with `signIn` in its query: `denied`, `expired`, `unavailable`, `rejected`, `unknown` (no account is linked), `disabled`, `no-rights`, `too-many` or `away`.")
        .Query(ReturnTo)
        .Gives(Answer.Empty(StatusCodes.Status302Found, "Go there.", Location))
        .Fails(OidcRoutes.NoProvider());
}

using Monitoring.Contracts;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>What the API document says of sessions.</summary>
internal static class SessionDocs
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(3);

    private static readonly Parameter Id = Parameter.OfText("id", "The id of the session; it is no secret.", "s-k3v9xw2mpq", Token.LongestText);

    internal static void Who(Operation op) => op
        .Says("For everybody, also without a cookie: who is signed in, what the account may do where, and the `csrfToken` to send with whatever changes something.")
        .Query()
        .Gives<SessionAnswer>("Who is signed in, if anybody.");

    internal static void SignIn(Operation op, ServerLimits limits) => op
        .Says("Sets the cookie of a session. Where nobody is let in it is not said why: the name, the password, a lock after too many attempts and an account that is disabled all have the same answer, after the same time.")
        .Says("With a password that an admin has set, nothing may be done but to set another (`mustChangePassword`).")
        .TakesObject("SignInRequest", ErrorCodes.TooShort, ErrorCodes.TooLong)
        .Gives<SessionAnswer>("Who is signed in.")
        .Fails(SessionEndpoints.WrongCredentials())
        .Fails(CrossSite.Refused())
        .Fails(SessionEndpoints.TooMany(limits, AWhile))
        .Fails(SessionEndpoints.TooManyOfName(limits, AWhile))
        .Fails(TokenEndpoints.NotJson());

    internal static void SignOut(Operation op) => op
        .Says("Ends the session of the request; the cookie is removed.")
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "It has ended."))
        .Fails(SessionEndpoints.NoSession());

    internal static void ChangePassword(Operation op, ServerLimits limits) => op
        .Says("Sets another password. All sessions of the account end, and this browser has a new one, with another `csrfToken`.")
        .TakesObject("PasswordChange", ErrorCodes.TooShort, ErrorCodes.TooLong, ErrorCodes.NotAllowed)
        .Gives<SessionAnswer>("Who is signed in, in the new session.")
        .Fails(SessionEndpoints.WrongPresent())
        .Fails(SessionEndpoints.TooManyOfName(limits, AWhile))
        .Fails(SessionEndpoints.NoSession())
        .Fails(TokenEndpoints.NotJson());

    internal static void List(Operation op) => op
        .Says("Where the account of the caller is signed in, the newest first, all on one page. A token has no sessions.")
        .Query()
        .Gives<ListAnswer<SessionItem>>("The sessions.");

    internal static void End(Operation op) => op
        .Says("Ends one of one's own sessions at once.")
        .Path(Id)
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "It has ended."))
        .Fails(SessionEndpoints.Unknown());

    internal static void EndAll(Operation op) => op
        .Says("Ends all of one's own sessions at once, that of the request too.")
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "They have ended."));
}

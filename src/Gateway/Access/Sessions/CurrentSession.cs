using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>The session that a request comes with.</summary>
/// <param name="Session">The session.</param>
/// <param name="Account">Its account.</param>
/// <param name="Caller">Who asks: the same object as long as nothing about the account's rights has changed.</param>
internal sealed record CurrentSession(SessionRow Session, AccountRow Account, Caller Caller)
{
    /// <summary>Whether nothing may be done but to set a password of one's own: it was begun with one that somebody else has set.</summary>
    internal bool MustChangePassword => Account.OneTimeUntil is not null && Session.Method == SessionRow.ByPassword;

    /// <summary>That of a request; null where it comes with a token or with nothing.</summary>
    internal static CurrentSession? Of(HttpContext context) => context.Features.Get<CurrentSession>();
}

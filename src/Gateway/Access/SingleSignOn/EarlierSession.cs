using Microsoft.AspNetCore.Authentication;
using Monitoring.Gateway.Access.Sessions;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>
/// The session that a browser had when it went to the provider. Its cookie does not come along on the way back from another site,
/// and nobody could end that session any more once another cookie has taken its place.
/// </summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Id">Its id.</param>
internal sealed record EarlierSession(string Account, string Id)
{
    private const string AccountItem = "earlier-account";
    private const string SessionItem = "earlier-session";

    /// <summary>Notes a session in what the browser carries, sealed.</summary>
    internal static void Note(CurrentSession? session, AuthenticationProperties carried)
    {
        if (session is null)
            return;

        carried.Items[AccountItem] = session.Account.Id;
        carried.Items[SessionItem] = session.Session.Id;
    }

    /// <summary>What was noted, or null.</summary>
    internal static EarlierSession? In(AuthenticationProperties? carried) =>
        carried is not null && carried.Items.TryGetValue(AccountItem, out var account) && carried.Items.TryGetValue(SessionItem, out var id)
            ? new EarlierSession(account!, id!)
            : null;
}

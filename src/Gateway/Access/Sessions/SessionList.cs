using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Lists where an account is signed in.</summary>
internal sealed class SessionList(IAccountStore store, SessionBook sessions, TimeProvider system)
{
    /// <summary>The sessions of an account, the newest first; few enough for one page.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="current">That of the request, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<ListAnswer<SessionItem>> OfAsync(string account, CurrentSession? current, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(system.GetUtcNow());
        var rows = await store.SessionsAsync(account, now, cancellation);
        return new ListAnswer<SessionItem>(
            [
                .. rows.Where(row => !sessions.IsIdle(row, now)).Select(row => new SessionItem(
                    row.Id,
                    row.Id == current?.Session.Id,
                    row.CreatedAt.In(DateTimeZone.Utc),
                    sessions.LastUsed(row).In(DateTimeZone.Utc),
                    row.ExpiresAt.In(DateTimeZone.Utc),
                    row.Address,
                    row.Client,
                    row.Method)),
            ],
            null);
    }
}

using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>Finds the account of somebody whom the provider has let in, makes one where that is wanted, and begins a session.</summary>
internal sealed class SignOnDesk(
    IAccountStore store, IAccessStore access, AccountDesk accounts, SignInDesk desk, OidcOptions options, ILogger<SignOnDesk> log, TimeProvider system)
{
    /// <summary>What came of it: a session's secret, or why nobody was let in.</summary>
    /// <param name="Secret">The secret; null where nobody was let in.</param>
    /// <param name="Refusal">One of <see cref="SignOnRefusal"/>; null where somebody was.</param>
    internal readonly record struct Outcome(string? Secret, string? Refusal);

    /// <summary>Lets somebody in, or not.</summary>
    internal async Task<Outcome> EnterAsync(OidcPerson person, IDirectory directory, ComesFrom from, CancellationToken cancellation)
    {
        var account = await store.AccountLinkedAsync(person.Identity, cancellation);
        if (account is null && options.CreateAccounts)
            account = await accounts.CreateLinkedAsync(
                person.Identity, person.AccountNameOf(options), person.DisplayName(options), await person.RightsAsync(options, directory, cancellation), cancellation);

        var refusal = account switch
        {
            null => SignOnRefusal.Unknown,
            { DisabledAt: not null } => SignOnRefusal.Disabled,
            _ when !AccountDesk.HasRights(account) => SignOnRefusal.NoRights,
            _ => null,
        };
        if (refusal is not null)
            return await RefuseAsync(person, account, refusal, from);

        // What was changed in this very moment is found again at the next try.
        return await desk.BeginLinkedAsync(account!, person.Identity, from, cancellation) is { } secret
            ? new Outcome(secret, null)
            : new Outcome(null, SignOnRefusal.Expired);
    }

    private async Task<Outcome> RefuseAsync(OidcPerson person, AccountRow? account, string refusal, ComesFrom from)
    {
        log.NotLetIn(refusal);
        await access.AuditAsync(
            new AuditRow(
                Instant.FromDateTimeOffset(system.GetUtcNow()),
                account?.DisplayName ?? person.DisplayName(options) ?? person.Identity.Subject,
                account?.Id,
                AuditActions.SignOnRefused,
                account?.Id ?? person.Identity.Subject,
                Auditing.Cut($"{refusal}; subject {person.Identity.Subject} of {person.Identity.Issuer}; {from.Address}")),
            CancellationToken.None);
        return new Outcome(null, refusal);
    }
}

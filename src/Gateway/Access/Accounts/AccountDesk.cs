using System.Security.Cryptography;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>Makes and changes accounts, each with its line of the audit; from when a call returns it holds in this process.</summary>
internal sealed class AccountDesk(IAccountStore store, SessionBook sessions, Passwords passwords, SignInOptions options, TimeProvider system)
{
    // Letters that nobody mistakes for one another when an id is read out.
    private const string IdPrefix = "a-";
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;

    private Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());

    /// <summary>Makes an account.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="name">What is typed to sign in, in its normal form.</param>
    /// <param name="displayName">Who has it.</param>
    /// <param name="rights">What it may do, and where.</param>
    /// <param name="password">Its password.</param>
    /// <param name="isOneTime">Whether its owner must set another before anything else.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The account; null where the name is taken.</returns>
    internal async Task<AccountRow?> CreateAsync(
        Actor by, string name, string displayName, Rights rights, string password, bool isOneTime, CancellationToken cancellation)
    {
        var hash = await passwords.HashAsync(password, cancellation);
        var now = Now;
        var account = new AccountRow
        {
            Id = IdPrefix + RandomNumberGenerator.GetString(IdLetters, IdLength),
            Name = name,
            DisplayName = displayName,
            Role = rights.Role.Word(),
            Regions = rights.Regions,
            Sites = rights.Sites,
            PasswordHash = hash,
            PasswordAt = now,
            OneTimeUntil = isOneTime ? now + OneTime : null,
            CreatedAt = now,
            CreatedBy = by.Name,
        };
        if (!await store.AddAccountAsync(account, Line(by, AuditActions.AccountCreated, account), cancellation))
            return null;

        await sessions.RefreshAsync(cancellation);
        return account;
    }

    /// <summary>Changes an account.</summary>
    internal async Task<AccountRow> ChangeAsync(Actor by, AccountRow account, AccountChange change, CancellationToken cancellation)
    {
        var now = Now;
        var after = account with
        {
            DisplayName = change.DisplayName,
            Role = change.Role,
            Regions = change.Regions,
            Sites = change.Sites,
            DisabledAt = change.IsDisabled ? account.DisabledAt ?? now : null,
        };
        var action = (account.DisabledAt is not null, change.IsDisabled) switch
        {
            (false, true) => AuditActions.AccountDisabled,
            (true, false) => AuditActions.AccountEnabled,
            _ => AuditActions.AccountChanged,
        };
        await store.ChangeAccountAsync(change, now, Line(by, action, after), cancellation);
        await sessions.RefreshAsync(cancellation);
        return after;
    }

    /// <summary>Sets a password to hand over, and ends the sessions and the lock.</summary>
    internal async Task<(AccountRow Account, string Password)> ResetAsync(Actor by, AccountRow account, CancellationToken cancellation)
    {
        var password = PasswordRules.Create();
        var hash = await passwords.HashAsync(password, cancellation);
        var now = Now;
        var after = account with { PasswordHash = hash, PasswordAt = now, OneTimeUntil = now + OneTime };
        await store.SetPasswordAsync(
            new PasswordChange(account.Id, hash, now, after.OneTimeUntil),
            AccountName.Key(account.Name),
            session: null,
            Line(by, AuditActions.AccountPasswordReset, after),
            cancellation);
        await sessions.RefreshAsync(cancellation);
        return (after, password);
    }

    /// <summary>Ends all sessions of an account.</summary>
    internal async Task EndSessionsAsync(Actor by, AccountRow account, CancellationToken cancellation)
    {
        await store.EndSessionsAsync(account.Id, Now, Line(by, AuditActions.AccountSessionsEnded, account), cancellation);
        await sessions.RefreshAsync(cancellation);
    }

    private Duration OneTime => Duration.FromHours(options.OneTimeHours);

    private AuditRow Line(Actor by, string action, AccountRow account) => new(
        Now, by.Name, by.Id, action, account.Id, AuditActions.Describe(account.Role, account.Name, account.DisplayName, account.Regions, account.Sites));
}

/// <summary>Who changes accounts.</summary>
/// <param name="Name">For people.</param>
/// <param name="Id">Id of the token or account; null for the system itself.</param>
internal sealed record Actor(string Name, string? Id)
{
    /// <summary>The caller of a request.</summary>
    internal static Actor Of(Caller caller) => new(caller.Name, caller.TokenId);
}

/// <summary>What an account may do, and where.</summary>
/// <param name="Role">The role.</param>
/// <param name="Regions">Codes of the regions whose subtrees it reaches.</param>
/// <param name="Sites">Codes of the single sites it reaches.</param>
internal sealed record Rights(Role Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Sites);

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

    private const string SignOnPrefix = "sso-";

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

    /// <summary>Makes an account for somebody whom a provider of identities has let in, and who signs in there: nobody knows its password.</summary>
    /// <param name="identity">Whom the provider has let in.</param>
    /// <param name="wanted">The name it is given where that is free, or null for one of its own.</param>
    /// <param name="displayName">Who has it, or null to be called by the name.</param>
    /// <param name="rights">What it may do, and where; null for nothing until an admin says.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<AccountRow> CreateLinkedAsync(
        ExternalIdentity identity, string? wanted, string? displayName, Rights? rights, CancellationToken cancellation)
    {
        var hash = await passwords.HashAsync(RandomNumberGenerator.GetHexString(64), cancellation);
        for (var name = wanted; ; name = null)
        {
            name ??= SignOnPrefix + RandomNumberGenerator.GetString(IdLetters, IdLength);
            var now = Now;
            var account = new AccountRow
            {
                Id = IdPrefix + RandomNumberGenerator.GetString(IdLetters, IdLength),
                Name = name,
                DisplayName = displayName ?? name,
                Role = (rights?.Role ?? Role.Viewer).Word(),
                Regions = rights?.Regions ?? [],
                Sites = rights?.Sites ?? [],
                PasswordHash = hash,
                PasswordAt = now,
                CreatedAt = now,
                CreatedBy = Actor.SignOn.Name,
                Identity = identity,
                LinkedAt = now,
            };
            if (await store.AddAccountAsync(account, Line(Actor.SignOn, AuditActions.AccountCreated, account), cancellation))
            {
                await sessions.RefreshAsync(cancellation);
                return account;
            }

            // The same person may have come in twice at once.
            if (await store.AccountLinkedAsync(identity, cancellation) is { } already)
                return already;
        }
    }

    /// <summary>Says by whom a provider of identities knows the owner of an account, or that it knows nobody; null where another account has that one.</summary>
    internal async Task<AccountRow?> LinkAsync(Actor by, AccountRow account, ExternalIdentity? identity, CancellationToken cancellation)
    {
        var told = identity ?? account.Identity;
        var line = new AuditRow(
            Now,
            by.Name,
            by.Id,
            identity is null ? AuditActions.AccountUnlinked : AuditActions.AccountLinked,
            account.Id,
            Auditing.Cut($"'{account.Name}' of {account.DisplayName}; subject {told?.Subject} of {told?.Issuer}"));
        if (!await store.LinkAccountAsync(account.Id, identity, line.At, line, cancellation))
            return null;

        await sessions.RefreshAsync(cancellation);
        return await store.AccountAsync(account.Id, cancellation);
    }

    /// <summary>Whether an account may do anything anywhere.</summary>
    internal static bool HasRights(AccountRow account) =>
        account.Role == Role.Admin.Word() || account.Regions.Count + account.Sites.Count > 0;

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
    /// <summary>Nobody but the provider of identities, which has let somebody in.</summary>
    internal static readonly Actor SignOn = new("single sign-on", null);

    /// <summary>The caller of a request.</summary>
    internal static Actor Of(Caller caller) => new(caller.Name, caller.TokenId);
}

/// <summary>What an account may do, and where.</summary>
/// <param name="Role">The role.</param>
/// <param name="Regions">Codes of the regions whose subtrees it reaches.</param>
/// <param name="Sites">Codes of the single sites it reaches.</param>
internal sealed record Rights(Role Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Sites);

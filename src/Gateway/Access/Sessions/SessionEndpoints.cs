using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Signs people in and out, and sets their passwords.</summary>
internal sealed class SessionEndpoints(
    IAccountStore store, SignInDesk desk, SessionBook book, SessionList list, RequestAllowances allowances, ServerLimits limits, SignInOptions options, OidcProvider provider, TimeProvider system)
{
    private Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());

    /// <summary>Who is signed in, if anybody.</summary>
    internal Results<Ok<SessionAnswer>, ProblemResult> Who(HttpContext context)
    {
        if (new QueryReader(context.Request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(CurrentSession.Of(context) is { } current ? Shown(current, SessionCookie.Read(context.Request)!, context.Request) : Nobody);
    }

    /// <summary>Signs somebody in.</summary>
    internal async Task<Results<Ok<SessionAnswer>, ProblemResult>> SignInAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (!CrossSite.IsFromHere(context.Request))
            return CrossSite.Refused();

        if (TakeOf(allowances.SignIns, RequestAllowances.Network(context.Connection.RemoteIpAddress)) is { } wait)
            return TooMany(limits, wait);

        var ((name, password), problem) = await SessionRequests.SignInAsync(context.Request, cancellation);
        if (problem is not null)
            return problem;

        if (TakeOf(allowances.SignInNames, KeyOf(name)) is { } waitOfName)
            return TooManyOfName(limits, waitOfName);

        var from = ComesFrom.Of(context);
        var account = await TryAsync(context, name, password, from);
        if (account is null || await desk.BeginAsync(account, from, cancellation) is not { } secret)
            return WrongCredentials();

        // Whoever signs in anew in the same browser could not end the earlier session any more.
        if (SessionCookie.Read(context.Request) is { } earlier
            && await book.FindAsync(SessionSecret.Hash(earlier), isUse: false, cancellation) is { } before)
        {
            await store.EndSessionAsync(before.Account.Id, before.Session.Id, Now, cancellation);
        }

        return await BegunAsync(context, secret);
    }

    /// <summary>Lets a browser have a session that was begun for it by a provider of identities, in the place of the one it had.</summary>
    /// <returns>Whether the session is in force.</returns>
    internal async Task<bool> EnterAsync(HttpContext context, string secret, EarlierSession? earlier)
    {
        if (earlier is not null)
            await store.EndSessionAsync(earlier.Account, earlier.Id, Now, context.RequestAborted);

        return await KeepAsync(context, secret) is not null;
    }

    /// <summary>Ends the session of the request.</summary>
    internal async Task<Results<NoContent, ProblemResult>> SignOutAsync(HttpContext context, CancellationToken cancellation)
    {
        if (CurrentSession.Of(context) is not { } current)
            return NoSession();

        await store.EndSessionAsync(current.Account.Id, current.Session.Id, Now, cancellation);
        await book.RefreshAsync(cancellation);
        SessionCookie.Remove(context);
        return TypedResults.NoContent();
    }

    /// <summary>Sets a password of one's own.</summary>
    internal async Task<Results<Ok<SessionAnswer>, ProblemResult>> ChangePasswordAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (CurrentSession.Of(context) is not { Account: var account })
            return NoSession();

        var ((present, wanted), problem) = await SessionRequests.ChangeAsync(context.Request, cancellation);
        if (problem is not null)
            return problem;

        if (PasswordRules.Flaw("newPassword", wanted, present, account.Name, options.PasswordLength) is { } flaw)
            return ProblemResult.BadRequest([flaw]);

        if (TakeOf(allowances.SignInNames, KeyOf(account.Name)) is { } wait)
            return TooManyOfName(limits, wait);

        var from = ComesFrom.Of(context);
        return await TryAsync(context, account.Name, present, from) is { } known
            ? await BegunAsync(context, await desk.ChangeAsync(known, wanted, from, cancellation))
            : WrongPresent();
    }

    /// <summary>Where one is signed in.</summary>
    internal async Task<Results<Ok<ListAnswer<SessionItem>>, ProblemResult>> ListAsync(HttpContext context, Caller caller, CancellationToken cancellation)
    {
        if (new QueryReader(context.Request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        return TypedResults.Ok(await list.OfAsync(caller.TokenId, CurrentSession.Of(context), cancellation));
    }

    /// <summary>Ends one of one's own sessions.</summary>
    internal async Task<Results<NoContent, ProblemResult>> EndAsync(string id, HttpContext context, Caller caller, CancellationToken cancellation)
    {
        if (!await store.EndSessionAsync(caller.TokenId, id, Now, cancellation))
            return Unknown();

        await book.RefreshAsync(cancellation);
        if (CurrentSession.Of(context)?.Session.Id == id)
            SessionCookie.Remove(context);

        return TypedResults.NoContent();
    }

    /// <summary>Ends all of one's own sessions.</summary>
    internal async Task<NoContent> EndAllAsync(HttpContext context, Caller caller, CancellationToken cancellation)
    {
        await store.EndSessionsAsync(caller.TokenId, Now, audit: null, cancellation);
        await book.RefreshAsync(cancellation);
        if (CurrentSession.Of(context) is not null)
            SessionCookie.Remove(context);

        return TypedResults.NoContent();
    }

    /// <summary>Nobody is let in; why is not said.</summary>
    internal static ProblemResult WrongCredentials() => ProblemResult.Of(
        StatusCodes.Status401Unauthorized,
        "The name or the password is wrong, or the account cannot be used at present.",
        [new FieldError("password", ErrorCodes.WrongCredentials, "The name or the password is wrong, or the account cannot be used at present.")]);

    /// <summary>The present password is another, or has been tried too often.</summary>
    internal static ProblemResult WrongPresent() => ProblemResult.BadRequest(
        [new FieldError("currentPassword", ErrorCodes.WrongCredentials, "This is not the present password, or it was tried too often.")]);

    /// <summary>The caller has come with a token.</summary>
    internal static ProblemResult NoSession() => ProblemResult.Of(
        StatusCodes.Status409Conflict, "This is about the session of an account; a token has neither a session nor a password.");

    /// <summary>No such session of one's own.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", ErrorCodes.UnknownSession, "There is no such session, or it is over.");

    /// <summary>Too many attempts came from one address.</summary>
    internal static ProblemResult TooMany(ServerLimits limits, TimeSpan wait) => ProblemResult.Limited(
        Limit.SignInsPerMinute, limits.SignInsPerMinute, $"At most {limits.SignInsPerMinute} attempts a minute to sign in may come from one address.", wait);

    /// <summary>Too many attempts were made with one name.</summary>
    internal static ProblemResult TooManyOfName(ServerLimits limits, TimeSpan wait) => ProblemResult.Limited(
        Limit.SignInsPerName, limits.SignInsPerName, $"At most {limits.SignInsPerName} attempts a minute may be made with one name.", wait);

    private SessionAnswer Nobody => new()
    {
        SignedIn = false,
        Methods = provider.Method is { } oidc ? [SignInMethod.Password, oidc] : [SignInMethod.Password],
        PasswordRules = new PasswordRulesAnswer(options.PasswordLength, PasswordRules.Longest),
    };

    private static TimeSpan? TakeOf(Allowances allowance, string key) => allowance.Take(key, 1) is { Ticks: > 0 } wait ? wait : null;

    private static string KeyOf(string name) => Convert.ToHexString(AccountName.Key(name));

    private async Task<AccountRow?> TryAsync(HttpContext context, string name, string password, ComesFrom from)
    {
        var attempt = await desk.TryAsync(name, password, context.RequestAborted);

        // Only for accounts that there are is there anything to keep, so it must not show in how long the answer takes.
        if (attempt.HasLocked is { } locked)
            context.Response.OnCompleted(() => desk.AuditLockAsync(locked, from));

        return attempt.Account;
    }

    private async Task<Results<Ok<SessionAnswer>, ProblemResult>> BegunAsync(HttpContext context, string secret)
    {
        if (await KeepAsync(context, secret) is not { } current)
            return WrongCredentials();

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Shown(current, secret, context.Request));
    }

    /// <summary>Has the browser keep a session that has just begun; null where it is over already.</summary>
    private async Task<CurrentSession?> KeepAsync(HttpContext context, string secret)
    {
        var cancellation = context.RequestAborted;
        await book.RefreshAsync(cancellation);
        if (await book.FindAsync(SessionSecret.Hash(secret), isUse: true, cancellation) is not { } current)
            return null;

        SessionCookie.Write(context, secret, (current.Session.ExpiresAt - current.Session.CreatedAt).ToTimeSpan());
        return current;
    }

    private SessionAnswer Shown(CurrentSession current, string secret, HttpRequest request)
    {
        var (session, account, caller) = current;
        return Nobody with
        {
            SignedIn = true,
            CsrfToken = SessionSecret.CsrfToken(secret),
            MustChangePassword = current.MustChangePassword,
            Method = session.Method,
            EndSessionUrl = session.Method == SessionRow.BySingleSignOn ? provider.EndSessionUrl(request) : null,
            Session = session.Id,
            Account = account.Id,
            Name = account.Name,
            DisplayName = account.DisplayName,
            Role = caller.Role.Word(),
            Everywhere = caller.Scope.IsEverything,
            Regions = account.Regions,
            Sites = account.Sites,
            Permissions = [.. Roles.Of(caller.Role).Select(Words.Of)],
            ExpiresAt = session.ExpiresAt.In(DateTimeZone.Utc),
            IdleSeconds = options.IdleMinutes * 60,
        };
    }
}

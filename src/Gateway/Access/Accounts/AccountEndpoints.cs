using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>Makes, lists and changes accounts.</summary>
internal sealed class AccountEndpoints(
    IAccountStore store, AccountDesk desk, SessionList sessions, SignInOptions options, TimeProvider system)
{
    private Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());

    /// <summary>Makes one, and shows its first password this once.</summary>
    internal async Task<Results<Created<AccountAnswer>, ProblemResult>> CreateAsync(HttpContext context, Caller caller, IDirectory directory)
    {
        var cancellation = context.RequestAborted;
        var (request, problem) = await ReadAsync(context, directory, AccountRequest.NewAsync);
        if (request is null)
            return problem!;

        var password = PasswordRules.Create();
        var rights = new Rights(request.Rights.Role, request.Rights.Regions, request.Rights.Sites);
        var made = await desk.CreateAsync(
            Actor.Of(caller), request.Name, request.DisplayName ?? request.Name, rights, password, isOneTime: true, cancellation);
        if (made is null)
            return NameTaken();

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/accounts/{made.Id}", AccountAnswer.Of(made, null) with { OneTimePassword = password });
    }

    /// <summary>A page of accounts, by id.</summary>
    internal async Task<Results<Ok<ListAnswer<AccountAnswer>>, ProblemResult>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var rows = await store.AccountsAsync(cursor ?? "", limit + 1, cancellation);
        var locks = await LocksAsync(cancellation);
        return TypedResults.Ok(new ListAnswer<AccountAnswer>(
            [.. rows.Take(limit).Select(row => AccountAnswer.Of(row, locks(row)))], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    /// <summary>One account.</summary>
    internal async Task<Results<Ok<AccountAnswer>, ProblemResult>> OneAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        return await store.AccountAsync(id, cancellation) is { } row ? TypedResults.Ok(await ShownAsync(row, cancellation)) : Unknown();
    }

    /// <summary>Changes one; from when this is answered its open sessions go by it.</summary>
    internal async Task<Results<Ok<AccountAnswer>, ProblemResult>> ChangeAsync(string id, HttpContext context, Caller caller, IDirectory directory)
    {
        var cancellation = context.RequestAborted;
        if (await store.AccountAsync(id, cancellation) is not { } row)
            return Unknown();

        var (request, problem) = await ReadAsync(context, directory, AccountRequest.ChangeAsync);
        if (request is null)
            return problem!;

        var rights = request.Rights;
        if (id == caller.TokenId && (request.IsDisabled || rights.Role.Word() != row.Role))
            return OwnAccount();

        var change = new AccountChange(id, request.DisplayName!, rights.Role.Word(), rights.Regions, rights.Sites, request.IsDisabled);
        var after = await desk.ChangeAsync(Actor.Of(caller), row, change, cancellation);
        return TypedResults.Ok(await ShownAsync(after, cancellation));
    }

    /// <summary>Sets a password to hand over, and shows it this once.</summary>
    internal async Task<Results<Ok<AccountAnswer>, ProblemResult>> ResetAsync(string id, HttpContext context, Caller caller)
    {
        var cancellation = context.RequestAborted;
        if (await store.AccountAsync(id, cancellation) is not { } row)
            return Unknown();

        var (after, password) = await desk.ResetAsync(Actor.Of(caller), row, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(AccountAnswer.Of(after, null) with { OneTimePassword = password });
    }

    /// <summary>Where an account is signed in.</summary>
    internal async Task<Results<Ok<ListAnswer<SessionItem>>, ProblemResult>> SessionsAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        if (new QueryReader(context.Request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        return await store.AccountAsync(id, cancellation) is null
            ? Unknown()
            : TypedResults.Ok(await sessions.OfAsync(id, CurrentSession.Of(context), cancellation));
    }

    /// <summary>Ends all sessions of an account.</summary>
    internal async Task<Results<NoContent, ProblemResult>> EndSessionsAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await store.AccountAsync(id, cancellation) is not { } row)
            return Unknown();

        await desk.EndSessionsAsync(Actor.Of(caller), row, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Another account has the name.</summary>
    internal static ProblemResult NameTaken() => ProblemResult.Of(
        StatusCodes.Status409Conflict,
        "Another account has this name.",
        [new FieldError("name", ErrorCodes.NameTaken, "Names are never given again; choose another.")]);

    /// <summary>Somebody would shut themselves out.</summary>
    internal static ProblemResult OwnAccount() => ProblemResult.Of(
        StatusCodes.Status409Conflict, "This is your own account. Another admin can disable it or change its role.");

    /// <summary>No such account.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", ErrorCodes.UnknownAccount, "There is no such account.");

    private static async Task<(AccountRequest? Request, ProblemResult? Problem)> ReadAsync(
        HttpContext context, IDirectory directory, Func<System.Text.Json.JsonElement, IDirectory, CancellationToken, ValueTask<AccountRequest>> read)
    {
        if (!context.Request.HasJsonContentType())
            return (null, TokenEndpoints.NotJson());

        var (body, unreadable) = await JsonRequest.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
            return (null, unreadable);

        using (body)
        {
            var request = await read(body.RootElement, directory, context.RequestAborted);
            return request.Errors.Count > 0 ? (null, ProblemResult.BadRequest(request.Errors)) : (request, null);
        }
    }

    /// <summary>An account as it is answered.</summary>
    internal async Task<AccountAnswer> ShownAsync(AccountRow row, CancellationToken cancellation) =>
        AccountAnswer.Of(row, (await LocksAsync(cancellation))(row));

    /// <summary>Until when the name of an account is locked.</summary>
    private async Task<Func<AccountRow, Instant?>> LocksAsync(CancellationToken cancellation)
    {
        var locked = await store.LockedNamesAsync(Now - options.Lock, options.Attempts, cancellation);
        var until = locked.ToDictionary(name => new SecretHash(name.Key), name => name.Since + options.Lock);
        return row => until.TryGetValue(new SecretHash(AccountName.Key(row.Name)), out var end) ? end : null;
    }
}

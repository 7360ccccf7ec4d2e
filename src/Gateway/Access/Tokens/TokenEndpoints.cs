using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>Makes, lists and revokes tokens.</summary>
internal sealed class TokenEndpoints(IAccessStore store, TokenBook book, LastUses uses, TimeProvider system) : IDisposable
{
    // Two revocations at once must not each count on the other's token to be the last admin's.
    private readonly SemaphoreSlim _revoking = new(1, 1);

    private Instant Now => Instant.FromDateTimeOffset(system.GetUtcNow());

    /// <summary>Makes one, and shows its text this once.</summary>
    internal async Task<Results<Created<TokenAnswer>, ProblemResult>> CreateAsync(
        HttpContext context, Caller caller, IDirectory directory)
    {
        var cancellation = context.RequestAborted;
        if (!context.Request.HasJsonContentType())
            return NotJson();

        var (body, unreadable) = await JsonRequest.ReadAsync(context.Request, cancellation);
        if (body is null)
            return unreadable!;

        TokenRequest request;
        using (body)
            request = await TokenRequest.ReadAsync(body.RootElement, directory, Now, cancellation);

        if (request.Errors.Count > 0)
            return ProblemResult.BadRequest(request.Errors);

        var text = Token.Create();
        var row = Row(request, text, caller);
        var audit = new AuditRow(row.CreatedAt, caller.Name, caller.TokenId, AuditActions.TokenCreated, row.Id, AuditActions.Describe(row));
        if (!await store.AddTokenAsync(row, audit, cancellation))
            throw new InvalidOperationException("Chance made an id or a token a second time.");

        await book.RefreshAsync(cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/tokens/{row.Id}", TokenAnswer.Of(row, null, Now) with { Token = text });
    }

    /// <summary>A page of tokens, by id.</summary>
    internal async Task<Results<Ok<ListAnswer<TokenAnswer>>, ProblemResult>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var rows = await store.TokensAsync(cursor ?? "", limit + 1, cancellation);
        return TypedResults.Ok(new ListAnswer<TokenAnswer>(
            [.. rows.Take(limit).Select(Shown)], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    /// <summary>One token.</summary>
    internal async Task<Results<Ok<TokenAnswer>, ProblemResult>> OneAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        return await store.TokenAsync(id, cancellation) is { } row ? TypedResults.Ok(Shown(row)) : Unknown();
    }

    /// <summary>Takes one back; from when this is answered it opens nothing.</summary>
    internal async Task<Results<NoContent, ProblemResult>> RevokeAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await store.TokenAsync(id, cancellation) is not { } row)
            return Unknown();

        await _revoking.WaitAsync(cancellation);
        try
        {
            await book.RefreshAsync(cancellation);
            if (row.Role == Role.Admin.Word() && !book.HasOtherAdmin(id))
                return LastAdmin();

            // One that was revoked before stays as it was: to ask twice is no mistake.
            await store.RevokeTokenAsync(
                id, Now, new AuditRow(Now, caller.Name, caller.TokenId, AuditActions.TokenRevoked, id, AuditActions.Describe(row)), cancellation);
            await book.RefreshAsync(cancellation);
            return TypedResults.NoContent();
        }
        finally
        {
            _revoking.Release();
        }
    }

    /// <summary>A page of the audit, the newest first.</summary>
    internal async Task<Results<Ok<ListAnswer<AuditAnswer>>, ProblemResult>> AuditAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var before = reader.Number("cursor") ?? long.MaxValue;
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        var rows = await store.AuditAsync(before, limit + 1, cancellation);
        return TypedResults.Ok(new ListAnswer<AuditAnswer>(
            [.. rows.Take(limit).Select(entry => AuditAnswer.Of(entry.Row))],
            rows.Count > limit ? rows[limit - 1].Position.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    /// <inheritdoc/>
    public void Dispose() => _revoking.Dispose();

    private TokenRow Row(TokenRequest request, string text, Caller caller)
    {
        var id = Token.CreateId();
        return new TokenRow
        {
            Id = id,
            Name = request.Name ?? $"{request.Rights.Role.Word()} {id}",
            Role = request.Rights.Role.Word(),
            Regions = request.Rights.Regions,
            Sites = request.Rights.Sites,
            Hash = Token.Hash(text),
            CreatedAt = Now,
            CreatedBy = caller.Name,
            ExpiresAt = request.ExpiresAt,
        };
    }

    private TokenAnswer Shown(TokenRow row) => TokenAnswer.Of(row, uses.Of(row.Id), Now);

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult NotJson() => ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, $"Send {MediaTypes.Json}.");

    /// <summary>Nobody could let an admin in any more.</summary>
    internal static ProblemResult LastAdmin() => ProblemResult.Of(
        StatusCodes.Status409Conflict, "This is the last token of an admin that does not expire; make another first.");

    /// <summary>No such token.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("id", ErrorCodes.UnknownToken, "There is no such token.");
}

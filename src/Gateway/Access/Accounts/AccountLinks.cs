using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>Links accounts with those whom a provider of identities knows, and removes links.</summary>
internal sealed class AccountLinks(IAccountStore store, AccountDesk desk, AccountEndpoints accounts, OidcProvider provider)
{
    private const string Issuer = "issuer";
    private const string Subject = "subject";

    /// <summary>Links an account; its sessions end where it was linked with nobody or another.</summary>
    internal async Task<Results<Ok<AccountAnswer>, ProblemResult>> SetAsync(string id, HttpContext context, Caller caller)
    {
        var cancellation = context.RequestAborted;
        if (await store.AccountAsync(id, cancellation) is not { } row)
            return AccountEndpoints.Unknown();

        var (identity, problem) = await ReadAsync(context.Request, cancellation);
        if (identity is null)
            return problem!;

        return await desk.LinkAsync(Actor.Of(caller), row, identity, cancellation) is { } after
            ? TypedResults.Ok(await accounts.ShownAsync(after, cancellation))
            : Taken();
    }

    /// <summary>Removes the link of an account, and ends its sessions; one without a link stays as it is.</summary>
    internal async Task<Results<Ok<AccountAnswer>, ProblemResult>> RemoveAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await store.AccountAsync(id, cancellation) is not { } row)
            return AccountEndpoints.Unknown();

        var after = row.Identity is null ? row : await desk.LinkAsync(Actor.Of(caller), row, identity: null, cancellation) ?? row;
        return TypedResults.Ok(await accounts.ShownAsync(after, cancellation));
    }

    /// <summary>Another account has the identity.</summary>
    internal static ProblemResult Taken() => ProblemResult.Of(
        StatusCodes.Status409Conflict,
        "Another account is linked with this identity.",
        [new FieldError(Subject, ErrorCodes.IdentityTaken, "Remove the other link first; the audit and the list of accounts say whose it is.")]);

    private async Task<(ExternalIdentity? Identity, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return (null, TokenEndpoints.NotJson());

        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return (null, unreadable);

        using (body)
        {
            var errors = new List<FieldError>();
            JsonRequest.CheckNames(body.RootElement, [Issuer, Subject], errors);
            var subject = Text(body.RootElement, Subject, OidcPerson.LongestSubject, null, "The claim 'sub' of the person.", errors);
            var issuer = Text(
                body.RootElement, Issuer, OidcPerson.LongestIssuer, provider.Issuer, "The issuer identifier of the provider: none is configured here.", errors);
            return errors.Count == 0 ? (new ExternalIdentity(issuer, subject), null) : (null, ProblemResult.BadRequest(errors));
        }
    }

    // An identity is compared letter by letter, so what could not be seen in it is refused and nothing is trimmed away.
    private static string Text(JsonElement body, string field, int longest, string? otherwise, string missing, List<FieldError> errors)
    {
        if (otherwise is not null && !body.TryGetProperty(field, out _))
            return otherwise;

        var text = JsonRequest.Text(body, field, longest, missing, errors) ?? "";
        if (text.Any(c => char.IsControl(c) || char.IsSurrogate(c)) || text != text.Trim())
            errors.Add(new FieldError(field, ErrorCodes.BadFormat, "One line, without blanks around it."));

        return text;
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Access;

/// <summary>The routes about tokens and rights.</summary>
internal static class AccessRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapAccess(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("Access");
        api.MapGet("/me", Self)
            .Requires(Permission.ReadSelf)
            .WithName("GetSelf")
            .WithSummary("Who the token or session makes you, and what you may do where.")
            .Describe(AccessDocs.Self);

        var tokens = api.MapGroup("/tokens").Requires(Permission.ManageTokens);
        tokens.MapPost("", (HttpContext context, Caller caller, IMonitoring monitoring, TokenEndpoints endpoints) =>
                endpoints.CreateAsync(context, caller, monitoring.Directory))
            .WithName("CreateToken")
            .WithSummary("Makes a token and shows its text this once.")
            .Describe(AccessDocs.Create);
        tokens.MapGet("", (HttpRequest request, TokenEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.ListAsync(request, cancellation))
            .WithName("ListTokens")
            .WithSummary("Tokens by id, also those that expired or were revoked, with their last use.")
            .Describe(AccessDocs.List);
        tokens.MapGet("/{id}", (string id, HttpRequest request, TokenEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.OneAsync(id, request, cancellation))
            .WithName("GetToken")
            .WithSummary("One token.")
            .Describe(AccessDocs.One);
        tokens.MapDelete("/{id}", (string id, Caller caller, TokenEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.RevokeAsync(id, caller, cancellation))
            .WithName("RevokeToken")
            .WithSummary("Takes a token back at once and for good.")
            .Describe(AccessDocs.Revoke);

        api.MapGet("/audit", (HttpRequest request, TokenEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.AuditAsync(request, cancellation))
            .Requires(Permission.ReadAudit)
            .WithName("ListAudit")
            .WithSummary("Who signed in, and who used power over accounts, tokens, secrets, deliveries and parked messages, the newest first.")
            .Describe(AccessDocs.Audit);
    }

    private static Results<Ok<SelfAnswer>, ProblemResult> Self(HttpRequest request, Caller caller) =>
        new QueryReader(request.Query).Finish() is { Count: > 0 } errors
            ? ProblemResult.BadRequest(errors)
            : TypedResults.Ok(new SelfAnswer(
                caller.TokenId,
                caller.Name,
                caller.Role.Word(),
                caller.Scope.IsEverything,
                [.. caller.Scope.Regions.Order(StringComparer.Ordinal)],
                [.. caller.Scope.Sites.Order(StringComparer.Ordinal)],
                [.. Roles.Of(caller.Role).Select(Words.Of)]));
}

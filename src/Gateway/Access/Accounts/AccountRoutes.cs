using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>The routes about those who can sign in.</summary>
internal static class AccountRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapAccounts(this WebApplication app)
    {
        var accounts = app.MapGroup("/api/accounts").WithTags("Accounts").Requires(Permission.ManageAccounts);
        accounts.MapPost("", (HttpContext context, Caller caller, IMonitoring monitoring, AccountEndpoints endpoints) =>
                endpoints.CreateAsync(context, caller, monitoring.Directory))
            .WithName("CreateAccount")
            .WithSummary("Makes an account and shows its first password this once.")
            .Describe(AccountDocs.Create);
        accounts.MapGet("", (HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.ListAsync(request, cancellation))
            .WithName("ListAccounts")
            .WithSummary("Accounts by id, also those that are disabled.")
            .Describe(AccountDocs.List);
        accounts.MapGet("/{id}", (string id, HttpRequest request, AccountEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.OneAsync(id, request, cancellation))
            .WithName("GetAccount")
            .WithSummary("One account.")
            .Describe(AccountDocs.One);
        accounts.MapPut("/{id}", (string id, HttpContext context, Caller caller, IMonitoring monitoring, AccountEndpoints endpoints) =>
                endpoints.ChangeAsync(id, context, caller, monitoring.Directory))
            .WithName("PutAccount")
            .WithSummary("Changes who has an account and what it may do, disables and enables it.")
            .Describe(AccountDocs.Change);
        accounts.MapPost("/{id}/password", (string id, HttpContext context, Caller caller, AccountEndpoints endpoints) =>
                endpoints.ResetAsync(id, context, caller))
            .WithName("ResetPassword")
            .WithSummary("Sets a password to hand over and shows it this once.")
            .Describe(AccountDocs.Reset);
        accounts.MapPut("/{id}/link", (string id, HttpContext context, Caller caller, AccountLinks links) => links.SetAsync(id, context, caller))
            .WithName("LinkAccount")
            .WithSummary("Links an account with somebody whom the provider of identities knows.")
            .Describe(AccountDocs.Link);
        accounts.MapDelete("/{id}/link", (string id, Caller caller, AccountLinks links, CancellationToken cancellation) =>
                links.RemoveAsync(id, caller, cancellation))
            .WithName("UnlinkAccount")
            .WithSummary("Removes the link of an account.")
            .Describe(AccountDocs.Unlink);
        accounts.MapGet("/{id}/sessions", (string id, HttpContext context, AccountEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.SessionsAsync(id, context, cancellation))
            .WithName("ListAccountSessions")
            .WithSummary("Where an account is signed in.")
            .Describe(AccountDocs.Sessions);
        accounts.MapDelete("/{id}/sessions", (string id, Caller caller, AccountEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.EndSessionsAsync(id, caller, cancellation))
            .WithName("EndAccountSessions")
            .WithSummary("Signs an account out everywhere.")
            .Describe(AccountDocs.EndSessions);
    }
}

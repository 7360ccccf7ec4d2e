using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>The routes by which people sign in and out.</summary>
internal static class SessionRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapSessions(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ServerLimits>();
        var api = app.MapGroup("/api").WithTags("Sessions");

        // Open: nobody is signed in before.
        api.MapGet("/session", (HttpContext context, SessionEndpoints endpoints) => endpoints.Who(context))
            .AllowAnonymous()
            .WithName("GetSession")
            .WithSummary("Who is signed in in this browser, and how one can sign in.")
            .Describe(SessionDocs.Who);
        api.MapPost("/session", (HttpContext context, SessionEndpoints endpoints) => endpoints.SignInAsync(context))
            .AllowAnonymous()
            .WithName("SignIn")
            .WithSummary("Signs somebody in.")
            .Describe(op => SessionDocs.SignIn(op, limits));

        var own = api.MapGroup("").Requires(Permission.ManageSelf);
        own.MapDelete("/session", (HttpContext context, SessionEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.SignOutAsync(context, cancellation))
            .AlsoWithOneTimePassword()
            .WithName("SignOut")
            .WithSummary("Signs out in this browser.")
            .Describe(SessionDocs.SignOut);
        own.MapPost("/session/password", (HttpContext context, SessionEndpoints endpoints) => endpoints.ChangePasswordAsync(context))
            .AlsoWithOneTimePassword()
            .WithName("ChangePassword")
            .WithSummary("Sets a password of one's own.")
            .Describe(op => SessionDocs.ChangePassword(op, limits));
        own.MapGet("/sessions", (HttpContext context, Caller caller, SessionEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.ListAsync(context, caller, cancellation))
            .WithName("ListSessions")
            .WithSummary("Where one is signed in.")
            .Describe(SessionDocs.List);
        own.MapDelete("/sessions/{id}", (string id, HttpContext context, Caller caller, SessionEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.EndAsync(id, context, caller, cancellation))
            .WithName("EndSession")
            .WithSummary("Signs out in one browser.")
            .Describe(SessionDocs.End);
        own.MapDelete("/sessions", (HttpContext context, Caller caller, SessionEndpoints endpoints, CancellationToken cancellation) =>
                endpoints.EndAllAsync(context, caller, cancellation))
            .WithName("EndSessions")
            .WithSummary("Signs out everywhere.")
            .Describe(SessionDocs.EndAll);
    }
}

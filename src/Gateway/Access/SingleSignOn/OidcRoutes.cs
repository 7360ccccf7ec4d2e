using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Monitoring.Contracts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>The way to the provider. The way back is the framework's, at <see cref="Callback"/>.</summary>
internal static class OidcRoutes
{
    /// <summary>The name of the framework's handler.</summary>
    internal const string Scheme = "Oidc";

    /// <summary>Where a browser goes to be sent to the provider.</summary>
    internal const string Start = "/api/session/oidc";

    /// <summary>Where the provider sends it back to; this is what must be registered there.</summary>
    internal const string Callback = "/api/session/oidc/callback";

    /// <summary>The parameter with the page to come back to.</summary>
    internal const string ReturnTo = "returnTo";

    /// <summary>Adds the route.</summary>
    internal static void MapSingleSignOn(this WebApplication app) => app
        .MapGroup("/api").WithTags("Sessions")
        .MapGet("/session/oidc", (HttpContext context, OidcProvider provider, SessionBook book, RequestAllowances allowances, ILogger<OidcProvider> log) =>
            BeginAsync(context, provider, book, allowances, log))
        .AllowAnonymous()
        .WithName("StartSingleSignOn")
        .WithSummary("Sends a browser to the provider of identities to sign in there.")
        .Describe(OidcDocs.Start);

    /// <summary>There is no provider.</summary>
    internal static ProblemResult NoProvider() => ProblemResult.Of(StatusCodes.Status404NotFound, "No provider of identities is configured here.");

    /// <summary>The page to come back to is none of ours.</summary>
    internal static ProblemResult NotOurs() => ProblemResult.BadRequest(
        [new FieldError(ReturnTo, ErrorCodes.BadFormat, "This must be the path of a page of the interface, with its query, for example /alerts?reason=deadline-missed.")]);

    private static async Task<Results<EmptyHttpResult, RedirectHttpResult, ProblemResult>> BeginAsync(
        HttpContext context, OidcProvider provider, SessionBook book, RequestAllowances allowances, ILogger<OidcProvider> log)
    {
        var cancellation = context.RequestAborted;
        var reader = new QueryReader(context.Request.Query);
        var path = reader.Text(ReturnTo, ReturnPath.Longest) ?? ReturnPath.Start;
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (!ReturnPath.IsOne(path))
            return NotOurs();

        if (!provider.IsConfigured)
            return NoProvider();

        context.Response.Headers.CacheControl = "no-store";
        if (!SignOnAllowance.Take(allowances, context))
            return TypedResults.Redirect(ReturnPath.With(path, SignOnRefusal.TooMany));

        if (!await provider.IsReachableAsync(cancellation))
            return TypedResults.Redirect(ReturnPath.With(path, SignOnRefusal.Unavailable));

        try
        {
            var carried = new AuthenticationProperties { RedirectUri = path };
            if (SessionCookie.Read(context.Request) is { } secret)
                EarlierSession.Note(await book.FindAsync(SessionSecret.Hash(secret), isUse: false, cancellation), carried);

            await context.ChallengeAsync(Scheme, carried);
            return TypedResults.Empty;
        }
        catch (StoreException e)
        {
            log.CameToNothing(SignOnRefusal.Away, e.Message);
            return TypedResults.Redirect(ReturnPath.With(path, SignOnRefusal.Away));
        }
        catch (Exception e) when ((e is OpenIdConnectProtocolException || OidcProvider.IsOfTheWay(e)) && !cancellation.IsCancellationRequested)
        {
            // A provider may want to be told beforehand what will be asked (RFC 9126), and then can fail here already.
            log.CameToNothing(SignOnRefusal.Unavailable, e.GetBaseException().Message);
            return TypedResults.Redirect(ReturnPath.With(path, SignOnRefusal.Unavailable));
        }
    }
}

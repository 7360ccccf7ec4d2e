using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>
/// The OpenAPI 3.1 document of the application that runs, made when it is first asked for: of its routes, of the records
/// it answers with, and of the schemas of the contract.
/// </summary>
/// <param name="endpoints">The routes.</param>
/// <param name="limits">The limits in force.</param>
internal sealed class ApiDocument(EndpointDataSource endpoints, ServerLimits limits)
{
    private const string About = """
        Monitoring keeps public inspection honest about time: what is found wrong must be put right by a deadline, somebody goes back to look, and what is missed climbs the line of responsibility.

        **Who asks.** Every request carries `Authorization: Bearer <token>`, or from a browser the cookie of a session, except where no security is named. A token or an account has a role, which says what it may do, and a scope of regions and sites, which says where. What lies outside the scope is answered like what does not exist.

        **Times** are RFC 3339 and carry the offset of the region they belong to. A property without a value is left out.

        **Lists** answer a page in `items`; pass `next` as `cursor`, with the same filters, for the page after it. A parameter that a route does not know is an error, so that a misspelt filter never passes for none.

        **Errors** are Problem Details (RFC 9457). `errors` names every wrong field with a stable `code`, which programs may act on, and a `message` for people. Any route can also answer 405 for another method, and what the server cannot read as HTTP at all is answered 400 without a body.

        **Limits.** A refusal by a limit names it: `limit` has its `code`, which never changes, and the `value` that is allowed. `Retry-After` is there where waiting helps. Nothing of a refused request is applied. A target or headers of more than twice their limit are refused with the same status and without a body.
        """;

    // Never pasted into a page as it is, so Chinese stays readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<JsonObject> _json = new(() => Make(endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsOurs), limits));

    /// <summary>The document; not to be changed.</summary>
    internal JsonObject Json => _json.Value;

    /// <summary>The document as it is served.</summary>
    internal byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(Json, Readable);

    // What a library serves to people is not part of the contract.
    private static bool IsOurs(RouteEndpoint route) => route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true };

    private static JsonObject Make(IEnumerable<RouteEndpoint> routes, ServerLimits limits)
    {
        var schemas = new SchemaBook();
        var paths = new Paths(schemas, new CommonFailures(limits));
        var operations = paths.Of(routes);
        var webhooks = Webhooks.Of();
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Monitoring",
                ["version"] = StatusQueries.Version,
                ["summary"] = "Public inspection: deadlines, look-backs, escalation, alerts.",
                ["description"] = About,
                ["license"] = new JsonObject { ["name"] = "Apache License 2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "Where this document was read." }),
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["session"] = new JsonArray() }),
            ["tags"] = Tags.Of(paths.Tags),
            ["paths"] = operations,
            ["webhooks"] = webhooks,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Used(operations, webhooks),
                ["securitySchemes"] = new JsonObject
                {
                    ["bearer"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "A token made by an admin with `POST /api/tokens` or `monitoring token create`.",
                    },
                    ["session"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "cookie",
                        ["name"] = SessionCookie.SecureName,
                        ["description"] = $"Set by `POST /api/session`; over plain http its name is `{SessionCookie.PlainName}`. With it, whatever is not GET needs the header `{CrossSite.Header}`.",
                    },
                },
            },
        };
    }
}

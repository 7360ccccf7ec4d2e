using Monitoring.Gateway.OpenApi.Building;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.OpenApi;

/// <summary>
/// The API document and the page made of it. They need no token: what they say stands in this repository for everybody, and
/// nothing in them is about what the system holds.
/// </summary>
internal static class OpenApiRoutes
{
    /// <summary>Where the document is.</summary>
    internal const string Document = "/openapi/v1.json";

    /// <summary>Where the document is of what goes over the broker.</summary>
    internal const string AsyncDocument = "/asyncapi/v3.json";

    /// <summary>Where the page is.</summary>
    internal const string Reference = "/docs";

    /// <summary>Where the page's style is.</summary>
    internal const string Style = "/docs/reference.css";

    private static readonly AnswerHeader Tag = new("ETag", "Stands for the content; send it back as `If-None-Match`.", "\"4f9a0c\"");

    /// <summary>Registers what the routes serve.</summary>
    internal static void AddOpenApi(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<ApiDocument>().AddSingleton<Documents>();

    /// <summary>Adds the routes.</summary>
    internal static void MapOpenApi(this WebApplication app)
    {
        var documents = app.MapGroup("").WithTags("Documents").AllowAnonymous();
        documents.MapGet(Document, (Documents all, HttpContext context) => all.Json.Answer(context))
            .WithName("GetOpenApi")
            .WithSummary("This document.")
            .Describe(op => Describe(op, "This document: OpenAPI 3.1 of the application that runs, with its limits and its optional routes.", "application/json", new BodySchema(static () => new() { ["type"] = "object" })));
        documents.MapGet(AsyncDocument, (Documents all, HttpContext context) => all.Async.Answer(context))
            .WithName("GetAsyncApi")
            .WithSummary("What goes over the broker.")
            .Describe(op => Describe(op, "AsyncAPI 3: the exchanges, queues and messages by which events come in and alerts go out over RabbitMQ.", "application/json", new BodySchema(static () => new() { ["type"] = "object" })));
        documents.MapGet(Reference, (Documents all, HttpContext context) => all.Page.Answer(context))
            .WithName("GetReference")
            .WithSummary("The reference page made of this document.")
            .Describe(op => Describe(op, "The same as this document, as a page for people. It runs no script and loads nothing from elsewhere.", "text/html", BodySchema.Text));
        documents.MapGet(Style, (Documents all, HttpContext context) => all.Style.Answer(context))
            .WithName("GetReferenceStyle")
            .WithSummary("The style of the reference page.")
            .Describe(op => Describe(op, "The style of the reference page.", "text/css", BodySchema.Text));
    }

    private static void Describe(Operation op, string text, string mediaType, BodySchema schema) => op
        .Says($"{text} It changes with the version and the configuration only, so ask again with `If-None-Match`.")
        .Headers(new Parameter("If-None-Match", "The `ETag` of the copy that the caller has.", new() { ["type"] = "string" }, "\"4f9a0c\""))
        .Gives(Answer.Of(StatusCodes.Status200OK, "The document.", mediaType, schema, Tag))
        .Gives(Answer.Empty(StatusCodes.Status304NotModified, "The caller's copy is the present one.", Tag));
}

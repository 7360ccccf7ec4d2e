using Microsoft.Net.Http.Headers;
using Monitoring.Gateway.Access;

namespace Monitoring.Gateway.Web;

/// <summary>
/// Serves the interface: its files, and for every other path that a browser asks a page for the first page, which then
/// finds out by itself what the path means.
/// </summary>
internal static class WebFiles
{
    /// <summary>Files in it have a hash in their names: what was once sent is never another.</summary>
    private const string Hashed = "assets/";

    private const string WithoutInterface = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Monitoring</title><link rel="stylesheet" href="/docs/reference.css"></head>
        <body><main>
        <h1>Monitoring</h1>
        <p>The service runs. Its interface for browsers is not here, because it was built without Node.js: install Node.js
        and run <code>dotnet build</code> again, or copy the folder <code>wwwroot</code> of a build that has it beside the
        executable.</p>
        <p>The API is described at <a href="/docs">/docs</a>.</p>
        </main></body>
        </html>
        """;

    /// <summary>Answers what no route does, where it is the interface's.</summary>
    internal static void UseInterface(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<WebFolder>();
        app.Use((context, next) => RouteRules.IsOfInterface(context) && Choose(context, folder) is { } answer ? answer(context) : next(context));
    }

    private static Func<HttpContext, Task>? Choose(HttpContext context, WebFolder folder)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        if (path is not ("" or WebFolder.Index) && folder.Find(path, context.Request.Headers.AcceptEncoding.ToString()) is { } file)
            return c => SendAsync(c, path, file);

        // Numbers of issues have dots in them, so what a path looks like does not tell whether a page is meant.
        if (path is not ("" or WebFolder.Index) && (path.StartsWith(Hashed, StringComparison.Ordinal) || !WantsPage(context.Request)))
            return null;

        if (folder.HasIndex)
            return c => SendIndexAsync(c, folder);

        return path.Length == 0 ? SendWithoutInterfaceAsync : null;
    }

    private static bool WantsPage(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && type.Quality is null or > 0);

    private static Task SendAsync(HttpContext context, string path, WebFile file)
    {
        var info = new FileInfo(file.Path);
        var headers = context.Response.Headers;
        headers.CacheControl = path.StartsWith(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (file.Encoding is { } encoding)
            headers.ContentEncoding = encoding;

        // A page that is opened by its name is a page of the interface, too.
        if (file.ContentType == "text/html")
            WebHeaders.Guard(context.Response, WebHeaders.Nonce());

        var tag = new EntityTagHeaderValue($"\"{info.LastWriteTimeUtc.Ticks:x}-{info.Length:x}-{file.Encoding}\"");
        return TypedResults.PhysicalFile(file.Path, WithCharset(file.ContentType), lastModified: new DateTimeOffset(info.LastWriteTimeUtc), entityTag: tag).ExecuteAsync(context);
    }

    private static async Task SendIndexAsync(HttpContext context, WebFolder folder)
    {
        // The nonce is another each time, so there is nothing that a copy could be held against.
        var nonce = WebHeaders.Nonce();
        var page = await folder.ReadIndexAsync(context.RequestAborted);
        await SendPageAsync(context, page.Replace(WebHeaders.NoncePlace, nonce, StringComparison.Ordinal), nonce);
    }

    private static Task SendWithoutInterfaceAsync(HttpContext context) => SendPageAsync(context, WithoutInterface, WebHeaders.Nonce());

    private static Task SendPageAsync(HttpContext context, string page, string nonce)
    {
        WebHeaders.Guard(context.Response, nonce);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(page, "text/html; charset=utf-8").ExecuteAsync(context);
    }

    private static string WithCharset(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
}

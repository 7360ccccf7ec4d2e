using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.OpenApi.Building;
using Monitoring.Gateway.OpenApi.Page;

namespace Monitoring.Gateway.OpenApi;

/// <summary>What is served, made when it is first asked for.</summary>
/// <param name="document">The document.</param>
/// <param name="intake">The limits of what comes in.</param>
internal sealed class Documents(ApiDocument document, IntakeOptions intake)
{
    private readonly Lazy<CachedText> _json = new(() => new CachedText(document.ToUtf8(), "application/json"));
    private readonly Lazy<CachedText> _async = new(() => new CachedText(AsyncApiDocument.ToUtf8(intake.EventsPerBatch), "application/json"));
    private readonly Lazy<CachedText> _page = new(() => new CachedText(Encoding.UTF8.GetBytes(ReferencePage.Of(document.Json)), "text/html; charset=utf-8"));
    private readonly Lazy<CachedText> _style = new(() => new CachedText(StyleSheet(), "text/css; charset=utf-8"));

    /// <summary>The document as JSON.</summary>
    internal CachedText Json => _json.Value;

    /// <summary>What goes over the broker, as JSON.</summary>
    internal CachedText Async => _async.Value;

    /// <summary>The page for people.</summary>
    internal CachedText Page => _page.Value;

    /// <summary>Its style.</summary>
    internal CachedText Style => _style.Value;

    private static byte[] StyleSheet()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("reference.css")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>Bytes that stay the same while the process runs, and the tag that stands for them.</summary>
internal sealed class CachedText(byte[] utf8, string contentType)
{
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(utf8).AsSpan(0, 12))}\"");

    /// <summary>The answer: the bytes, or that the caller's copy is the present one.</summary>
    internal IResult Answer(HttpContext context)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = _tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };

        // The page needs its own style and nothing else.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(_tag, useStrongComparison: false) || tag.Equals(EntityTagHeaderValue.Any))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(utf8, contentType);
    }
}

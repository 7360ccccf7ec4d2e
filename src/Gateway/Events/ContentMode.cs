using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Events;

/// <summary>How the events of a request are sent (CloudEvents HTTP binding).</summary>
internal enum ContentMode
{
    /// <summary>In no way that is served.</summary>
    Unsupported,

    /// <summary>One event, the whole of it in the body.</summary>
    Structured,

    /// <summary>Many events in the body.</summary>
    Batch,

    /// <summary>One event, its attributes in headers and its data in the body.</summary>
    Binary,
}

/// <summary>Tells the mode of a request from its headers.</summary>
internal static class ContentModes
{
    private const string BinaryMark = "ce-specversion";
    private const string AnyCloudEvent = "application/cloudevents";

    /// <summary>The mode of a request.</summary>
    internal static ContentMode Of(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding;
        if (encoding.Count > 0 && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
            return ContentMode.Unsupported;

        // Most clients send the bare type, which needs no parsing.
        return request.ContentType switch
        {
            MediaTypes.Structured => ContentMode.Structured,
            MediaTypes.Batch => ContentMode.Batch,
            var other => OfOther(request, other),
        };
    }

    private static ContentMode OfOther(HttpRequest request, string? contentType)
    {
        if (contentType is not null && contentType.StartsWith(AnyCloudEvent, StringComparison.OrdinalIgnoreCase))
        {
            return MediaTypeHeaderValue.TryParse(contentType, out var parsed) && IsUtf8(parsed)
                ? OfCloudEvents(parsed.MediaType.Value!)
                : ContentMode.Unsupported;
        }

        // In binary mode the reader judges the content type: it is an attribute of the event there, and is named as such.
        return request.Headers.ContainsKey(BinaryMark) ? ContentMode.Binary : ContentMode.Unsupported;
    }

    private static ContentMode OfCloudEvents(string mediaType)
    {
        if (mediaType.Equals(MediaTypes.Structured, StringComparison.OrdinalIgnoreCase))
            return ContentMode.Structured;

        return mediaType.Equals(MediaTypes.Batch, StringComparison.OrdinalIgnoreCase) ? ContentMode.Batch : ContentMode.Unsupported;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}

using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Evidence;

/// <summary>Reads what a request says of evidence besides its bytes.</summary>
internal static class EvidenceRequest
{
    private const int HashDigits = 64;

    /// <summary>The hash of the path in lower case; null, and an error, where it is none.</summary>
    internal static string? Hash(string text, QueryReader query)
    {
        if (text.Length == HashDigits && text.All(char.IsAsciiHexDigit))
            return text.ToLowerInvariant();

        var error = NoHash();
        query.Fail(error.Field, error.Code, error.Message);
        return null;
    }

    /// <summary>What the path says is no hash.</summary>
    internal static FieldError NoHash() => new("sha256", ErrorCodes.BadFormat, $"This must be a SHA-256 in {HashDigits} hex digits.");

    /// <summary>The kind that a request calls its body; null for one that is not taken.</summary>
    internal static EvidenceKind? Announced(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? EvidenceKind.Named(type.MediaType.Value) : null;
}

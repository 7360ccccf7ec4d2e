namespace Monitoring.Gateway.Evidence;

/// <summary>A kind of evidence that is taken.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Ending">The ending of its files.</param>
/// <param name="IsPicture">Whether it can be shown in a page without a program of its own.</param>
internal sealed record EvidenceKind(string MediaType, string Ending, bool IsPicture)
{
    /// <summary>Bytes that tell the kinds apart.</summary>
    internal const int Telling = 16;

    /// <summary>A photograph.</summary>
    internal static readonly EvidenceKind Jpeg = new("image/jpeg", "jpg", IsPicture: true);

    /// <summary>A drawing or a picture of a screen.</summary>
    internal static readonly EvidenceKind Png = new("image/png", "png", IsPicture: true);

    /// <summary>A picture as browsers make it.</summary>
    internal static readonly EvidenceKind WebP = new("image/webp", "webp", IsPicture: true);

    /// <summary>A document.</summary>
    internal static readonly EvidenceKind Pdf = new("application/pdf", "pdf", IsPicture: false);

    /// <summary>All kinds.</summary>
    internal static readonly IReadOnlyList<EvidenceKind> All = [Jpeg, Png, WebP, Pdf];

    /// <summary>The kind that the first bytes say, whatever anybody calls it; null for none that is taken.</summary>
    internal static EvidenceKind? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;

        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]))
            return Png;

        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
            return WebP;

        return start.StartsWith("%PDF-"u8) ? Pdf : null;
    }

    /// <summary>The kind of a media type; null for one that is not taken.</summary>
    internal static EvidenceKind? Named(string? mediaType) =>
        All.FirstOrDefault(kind => kind.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
}

using System.Security.Cryptography;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Directory;

/// <summary>Makes contents of what decisions depend on.</summary>
internal static class Contents
{
    /// <summary>A content that stands on its own.</summary>
    public static Content Of<T>(string kind, T value)
    {
        var body = CoreJson.Write(value);
        return new Content(kind, SHA256.HashData(body), body, []);
    }

    /// <summary>A content that names others by their hashes.</summary>
    public static Content OfParts(string kind, IReadOnlyList<Content> parts)
    {
        var body = CoreJson.Write(parts.Select(p => Convert.ToHexStringLower(p.Hash)).ToArray());
        return new Content(kind, SHA256.HashData(body), body, parts);
    }
}

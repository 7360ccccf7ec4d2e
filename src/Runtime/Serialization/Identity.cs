using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Runtime.Serialization;

/// <summary>
/// The 16 bytes that name an event or message in the ledger: the first half of a SHA-256, so that no two are alike by
/// chance and none can be made alike on purpose in any time that matters.
/// </summary>
public static class Identity
{
    private const int Length = 16;

    /// <summary>Of a field event: by source and id, as CloudEvents says.</summary>
    public static byte[] OfEvent(string source, string id) => Of($"event\n{source}\n{id}");

    /// <summary>Of a message: by its sender's entry and its place among that entry's messages.</summary>
    public static byte[] OfMessage(ReadOnlySpan<byte> senderHash, int index)
    {
        Span<byte> text = stackalloc byte[senderHash.Length + 4];
        senderHash.CopyTo(text);
        BinaryPrimitives.WriteInt32BigEndian(text[senderHash.Length..], index);
        return SHA256.HashData(text)[..Length];
    }

    private static byte[] Of(string text)
    {
        Span<byte> utf8 = stackalloc byte[3 * 1024];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        SHA256.HashData(utf8[..length], hash);
        return hash[..Length].ToArray();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>
/// The chain of an entity's ledger: each hash is the SHA-256 of the hash before it and of everything the entry says, the
/// stored bytes as they are, each part preceded by its length.
/// </summary>
public static class LedgerHash
{
    /// <summary>What the first entry of an entity is chained to.</summary>
    public static readonly byte[] Root = new byte[32];

    /// <summary>The hash of an entry; 32 bytes.</summary>
    public static byte[] Of(
        ReadOnlySpan<byte> previous,
        string entity,
        long seq,
        string kind,
        Instant happened,
        Instant decided,
        ReadOnlySpan<byte> input,
        ReadOnlySpan<byte> facts,
        ReadOnlySpan<byte> rules,
        ReadOnlySpan<byte> place)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[24 + (8 * 6)];
        BinaryPrimitives.WriteInt64LittleEndian(head, seq);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], happened.ToUnixTimeTicks());
        BinaryPrimitives.WriteInt64LittleEndian(head[16..], decided.ToUnixTimeTicks());
        Span<byte> name = stackalloc byte[512];
        var entityBytes = Encoding.UTF8.GetBytes(entity, name);
        var kindBytes = Encoding.UTF8.GetBytes(kind, name[entityBytes..]);
        BinaryPrimitives.WriteInt64LittleEndian(head[24..], entityBytes);
        BinaryPrimitives.WriteInt64LittleEndian(head[32..], kindBytes);
        BinaryPrimitives.WriteInt64LittleEndian(head[40..], input.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[48..], facts.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[56..], rules.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[64..], place.Length);
        hash.AppendData(previous);
        hash.AppendData(head);
        hash.AppendData(name[..(entityBytes + kindBytes)]);
        hash.AppendData(input);
        hash.AppendData(facts);
        hash.AppendData(rules);
        hash.AppendData(place);
        return hash.GetHashAndReset();
    }
}

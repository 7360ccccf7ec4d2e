using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>
/// The chain of an entity's ledger: each hash is the SHA-256 of the hash before it and of everything the entry says, the
/// stored bytes as they are, each part preceded by its length (32 bits, little endian); numbers and instants (ticks of
/// 100 ns since 1970) are 64 bits, little endian.
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
        const int numbers = (3 * sizeof(long)) + (6 * sizeof(int));
        var names = Encoding.UTF8.GetMaxByteCount(entity.Length + kind.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(previous.Length + numbers + names + input.Length + facts.Length + rules.Length + place.Length);
        var writer = new Writer(buffer);
        writer.Add(previous);
        writer.Add(seq);
        writer.Add(happened.ToUnixTimeTicks());
        writer.Add(decided.ToUnixTimeTicks());
        writer.AddText(entity);
        writer.AddText(kind);
        writer.AddPart(input);
        writer.AddPart(facts);
        writer.AddPart(rules);
        writer.AddPart(place);
        var hash = SHA256.HashData(writer.Written);
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    private ref struct Writer(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        public void Add(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_buffer[_length..]);
            _length += bytes.Length;
        }

        public void Add(long number)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_buffer[_length..], number);
            _length += sizeof(long);
        }

        public void AddPart(ReadOnlySpan<byte> bytes)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_buffer[_length..], bytes.Length);
            _length += sizeof(int);
            Add(bytes);
        }

        public void AddText(string text)
        {
            var length = Encoding.UTF8.GetBytes(text, _buffer[(_length + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(_buffer[_length..], length);
            _length += sizeof(int) + length;
        }
    }
}

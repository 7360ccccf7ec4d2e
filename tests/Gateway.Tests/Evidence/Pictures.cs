using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Gateway.Tests.Evidence;

/// <summary>The beginnings of pictures and documents, with the metadata that cameras write.</summary>
internal static class Pictures
{
    private const ushort GpsDirectory = 0x8825;

    /// <summary>What bytes hash to.</summary>
    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A document.</summary>
    internal static byte[] Pdf(string text = "") => Encoding.ASCII.GetBytes($"%PDF-1.7 {text}");

    /// <summary>A JPEG with Exif data, and bytes behind it.</summary>
    internal static byte[] Jpeg(byte[] exif) =>
        [0xFF, 0xD8, 0xFF, 0xE1, .. Big16(exif.Length + 8), .. "Exif\0\0"u8, .. exif, 0xFF, 0xDA, 1, 2, 3, 0xFF, 0xD9];

    /// <summary>A JPEG with an XMP packet.</summary>
    internal static byte[] JpegWithXmp(string packet) =>
        [0xFF, 0xD8, 0xFF, 0xE1, .. Big16(packet.Length + 2), .. Encoding.ASCII.GetBytes(packet), 0xFF, 0xD9];

    /// <summary>A PNG with a chunk of Exif data behind another one.</summary>
    internal static byte[] Png(byte[] exif) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", exif), .. Chunk("IEND", [])];

    /// <summary>A WebP with a chunk of odd length before its Exif data.</summary>
    internal static byte[] WebP(byte[] exif)
    {
        byte[] body = [.. "WEBP"u8, .. "VP8L"u8, .. Little32(3), 1, 2, 3, 0, .. "EXIF"u8, .. Little32(exif.Length), .. exif];
        return [.. "RIFF"u8, .. Little32(body.Length), .. body];
    }

    /// <summary>Exif data whose first directory names another, with an entry of that tag.</summary>
    /// <param name="isLittle">Whether the least significant byte comes first.</param>
    /// <param name="tag">2 for a latitude, 0 for the version that some cameras write without a place.</param>
    internal static byte[] ExifWithGps(bool isLittle, ushort tag)
    {
        const uint Second = 26;
        byte[] head = [.. isLittle ? "II"u8 : "MM"u8, .. Sixteen(42), .. ThirtyTwo(8)];
        byte[] first = [.. Sixteen(1), .. Entry(GpsDirectory, Second), .. ThirtyTwo(0)];
        return [.. head, .. first, .. Sixteen(1), .. Entry(tag, 1), .. ThirtyTwo(0)];

        byte[] Entry(ushort name, uint value) => [.. Sixteen(name), .. Sixteen(4), .. ThirtyTwo(1), .. ThirtyTwo(value)];

        byte[] Sixteen(ushort value)
        {
            var bytes = BitConverter.GetBytes(value);
            return BitConverter.IsLittleEndian == isLittle ? bytes : [.. bytes.Reverse()];
        }

        byte[] ThirtyTwo(uint value)
        {
            var bytes = BitConverter.GetBytes(value);
            return BitConverter.IsLittleEndian == isLittle ? bytes : [.. bytes.Reverse()];
        }
    }

    private static byte[] Chunk(string name, byte[] body) => [.. Big32(body.Length), .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];

    private static byte[] Big16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}

using System.Buffers.Binary;

namespace Monitoring.Gateway.Evidence;

/// <summary>
/// Whether a picture says where it was made: by latitude or longitude in Exif data, or in an XMP packet. Cameras write either, in
/// a place of its own in each format; a JPEG may hold further pictures behind the first, so it is searched as a whole.
/// </summary>
internal static class PictureLocation
{
    private const ushort GpsDirectory = 0x8825;
    private const ushort Latitude = 2;
    private const ushort Longitude = 4;
    private const int EntryBytes = 12;
    private const int ChunkHeadBytes = 8;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    /// <summary>Whether it says so. What cannot be read as the format says is passed over: no program finds a place there either.</summary>
    internal static bool IsIn(EvidenceKind kind, ReadOnlySpan<byte> picture)
    {
        if (kind == EvidenceKind.Jpeg)
            return InJpeg(picture);

        if (kind == EvidenceKind.Png)
            return InPng(picture);

        return kind == EvidenceKind.WebP && InWebP(picture);
    }

    private static bool InJpeg(ReadOnlySpan<byte> picture)
    {
        for (var rest = picture; rest.IndexOf(ExifMark) is >= 0 and var mark; rest = rest[(mark + ExifMark.Length)..])
        {
            if (InTiff(rest[(mark + ExifMark.Length)..]))
                return true;
        }

        return InXmp(picture);
    }

    private static bool InPng(ReadOnlySpan<byte> picture)
    {
        const int Signature = 8;
        const int Check = 4;
        for (var rest = picture[Math.Min(Signature, picture.Length)..]; rest.Length >= ChunkHeadBytes;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var name = rest[4..ChunkHeadBytes];
            var body = Cut(rest[ChunkHeadBytes..], length);
            if (name.SequenceEqual("eXIf"u8) ? InTiff(body) : name.SequenceEqual("iTXt"u8) && InXmp(body))
                return true;

            rest = Skip(rest, ChunkHeadBytes + (long)length + Check);
        }

        return false;
    }

    private static bool InWebP(ReadOnlySpan<byte> picture)
    {
        const int Head = 12;
        for (var rest = picture[Math.Min(Head, picture.Length)..]; rest.Length >= ChunkHeadBytes;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var body = Cut(rest[ChunkHeadBytes..], length);
            if (rest.StartsWith("EXIF"u8) ? InTiff(body.StartsWith(ExifMark) ? body[ExifMark.Length..] : body) : rest.StartsWith("XMP "u8) && InXmp(body))
                return true;

            // Chunks begin at even places.
            rest = Skip(rest, ChunkHeadBytes + (long)length + (length & 1));
        }

        return false;
    }

    private static bool InXmp(ReadOnlySpan<byte> packet) => packet.IndexOf("GPSLatitude"u8) >= 0 || packet.IndexOf("GPSLongitude"u8) >= 0;

    /// <summary>Whether the first directory names one of places, and that one a latitude or a longitude.</summary>
    private static bool InTiff(ReadOnlySpan<byte> tiff)
    {
        const int Head = 8;
        if (tiff.Length < Head || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return false;

        var isLittle = tiff[0] == (byte)'I';
        var first = Number(tiff[4..], isLittle);
        return Find(tiff, first, isLittle, GpsDirectory) is { } gps
            && (Find(tiff, gps, isLittle, Latitude) is not null || Find(tiff, gps, isLittle, Longitude) is not null);
    }

    /// <summary>The value of an entry of a directory, or null.</summary>
    private static uint? Find(ReadOnlySpan<byte> tiff, uint directory, bool isLittle, ushort tag)
    {
        if (directory + 2L > tiff.Length)
            return null;

        var entries = tiff[(int)directory..];
        var count = Short(entries, isLittle);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= EntryBytes; i++, entries = entries[EntryBytes..])
        {
            if (Short(entries, isLittle) == tag)
                return Number(entries[8..], isLittle);
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes, uint length) => bytes[..(int)Math.Min(length, bytes.Length)];

    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes, long length) => length < bytes.Length ? bytes[(int)length..] : [];
}

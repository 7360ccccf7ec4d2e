namespace Monitoring.EndToEnd.Tests.Fuzz.Mutations;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Odd =
    [
        [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE], [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0x1F, 0x8B, 8, 0],
        "\r\n"u8.ToArray(), "\\u"u8.ToArray(), "\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "null"u8.ToArray(), "\\ud800"u8.ToArray(), "//"u8.ToArray(),
    ];

    /// <summary>The bytes with some of them changed.</summary>
    public static byte[] Of(Random random, byte[] sound, int changes)
    {
        var bytes = new List<byte>(sound);
        for (var i = 0; i < changes; i++)
            Change(random, bytes);

        return [.. bytes];
    }

    private static void Change(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var count = Math.Min(random.Next(1, 20), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, count);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, count));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(0, Odd[random.Next(3)]);
                break;
            case 6:
                var noise = new byte[random.Next(1, 8)];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            default:
                bytes.InsertRange(at, Odd[random.Next(Odd.Length)]);
                break;
        }
    }
}

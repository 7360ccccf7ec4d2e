using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Monitoring.Bus.In;

/// <summary>The headers that the bus puts on messages, and how headers are read.</summary>
internal static class BusHeaders
{
    /// <summary>How deep a value may be nested; the client writes it by recursion.</summary>
    private const int MostNesting = 100;

    private const long TooDeep = int.MaxValue;

    /// <summary>Why a message is parked: a JSON list of <c>field</c>, <c>code</c> and <c>message</c>.</summary>
    public const string Errors = "x-errors";

    /// <summary>What a parked message is called here.</summary>
    public const string ParkedId = "x-parked-id";

    /// <summary>When it was parked, RFC 3339.</summary>
    public const string ParkedAt = "x-parked-at";

    /// <summary>The routing key that it was published with.</summary>
    public const string RoutingKey = "x-routing-key";

    /// <summary>The user that published it, where the message said so: the broker lets nobody say it for somebody else.</summary>
    public const string UserId = "x-user-id";

    /// <summary>How long it was to live, in milliseconds: what is parked must not vanish by itself.</summary>
    public const string Expiration = "x-expiration";

    /// <summary>How often it was tried.</summary>
    public const string Tries = "x-tries";

    /// <summary>When it was first tried, RFC 3339.</summary>
    public const string FirstTried = "x-first-tried-at";

    /// <summary>What clients of .NET number confirmed messages by; of no meaning to whoever receives one.</summary>
    public const string SequenceNumber = "x-dotnet-pub-seq-no";

    /// <summary>What the bus itself puts on messages.</summary>
    public static readonly FrozenSet<string> Ours = FrozenSet.ToFrozenSet(
        [Errors, ParkedId, ParkedAt, RoutingKey, UserId, Expiration, Tries, FirstTried], StringComparer.Ordinal);

    /// <summary>
    /// What must not be on a message that is passed on: the broker sends copies to every queue that <c>CC</c> and <c>BCC</c> name,
    /// and drops what <c>x-death</c> says has been there before; the others are to be believed.
    /// </summary>
    public static readonly FrozenSet<string> ActedOn = FrozenSet.ToFrozenSet(
        ["CC", "BCC", "x-death", UserId, SequenceNumber], StringComparer.Ordinal);

    /// <summary>A header as text; null where there is none.</summary>
    public static string? Text(IDictionary<string, object?>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var value) ? Text(value) : null;

    /// <summary>A value as text: texts come as bytes.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A header as an instant; null where there is none, or another text.</summary>
    public static DateTimeOffset? Instant(IDictionary<string, object?>? headers, string name) =>
        DateTimeOffset.TryParse(Text(headers, name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? instant : null;

    /// <summary>A header as a number; 0 where there is none, or another text.</summary>
    public static long Number(IDictionary<string, object?>? headers, string name) =>
        long.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>An instant as a header.</summary>
    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>About how many bytes a header takes on the wire; more than any message has where it is nested too deep to be written.</summary>
    public static long Size(string name, object? value)
    {
        // Not by recursion: whoever sends it chooses how deep it goes, and a stack has an end.
        var size = 2L + Encoding.UTF8.GetByteCount(name);
        var open = new Stack<(object? Value, int Depth)>([(value, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > MostNesting)
            {
                return TooDeep;
            }

            size += OfItself(next.Value);
            foreach (var inner in Inside(next.Value))
            {
                open.Push((inner, next.Depth + 1));
            }
        }

        return size;
    }

    private static long OfItself(object? value) => value switch
    {
        byte[] bytes => bytes.Length + 5,
        BinaryTableValue binary => binary.Bytes.Length + 5,
        string text => Encoding.UTF8.GetByteCount(text) + 5,
        IDictionary<string, object?> table => table.Keys.Sum(k => Encoding.UTF8.GetByteCount(k) + 2) + 5,
        IEnumerable<object?> => 5,
        _ => 16,
    };

    private static IEnumerable<object?> Inside(object? value) => value switch
    {
        IDictionary<string, object?> table => table.Values,
        IEnumerable<object?> list => list,
        _ => [],
    };
}

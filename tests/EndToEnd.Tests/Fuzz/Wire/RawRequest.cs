using System.Globalization;
using System.Text;

namespace Monitoring.EndToEnd.Tests.Fuzz.Wire;

/// <summary>How a request says where its body ends.</summary>
internal enum Framing
{
    /// <summary>By its true length.</summary>
    Length,

    /// <summary>In chunks.</summary>
    Chunked,

    /// <summary>By a length longer than what comes.</summary>
    TooLong,

    /// <summary>By a length shorter than what comes.</summary>
    TooShort,

    /// <summary>In chunks of which one is broken.</summary>
    BrokenChunks,

    /// <summary>In no way.</summary>
    None,
}

/// <summary>A request byte by byte, as no ordinary client would let one send it.</summary>
internal sealed class RawRequest(string method, string target)
{
    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>The method.</summary>
    public string Method => method;

    /// <summary>Path and query as they are sent.</summary>
    public string Target => target;

    /// <summary>The body.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>How the body ends.</summary>
    public Framing Framing { get; set; } = Framing.Length;

    /// <summary>Whether the server may be unable to read it at all, and so may answer without a word or close the connection.</summary>
    public bool MayBeUnreadable { get; set; }

    /// <summary>Whether the connection cannot be used after it.</summary>
    public bool Ends => MayBeUnreadable || IsIncomplete || Framing is Framing.TooShort;

    /// <summary>Whether its end never comes.</summary>
    public bool IsIncomplete => Framing is Framing.TooLong or Framing.BrokenChunks;

    /// <summary>Bytes of all headers, about.</summary>
    public int HeaderBytes => _headers.Sum(h => h.Name.Length + h.Value.Length + 4);

    /// <summary>Whether a header holds bytes that are not ASCII.</summary>
    public bool HasOddBytes => _headers.Any(h => h.Value.Any(c => c > '~'));

    /// <summary>Adds a header.</summary>
    public RawRequest With(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    /// <summary>Changes every header with a chance.</summary>
    public void ChangeHeaders(Func<string, string, string> change)
    {
        for (var i = 0; i < _headers.Count; i++)
            _headers[i] = (_headers[i].Name, change(_headers[i].Name, _headers[i].Value));
    }

    /// <summary>What goes over the wire. Texts are written one byte a character, so that any byte can be sent.</summary>
    public byte[] ToBytes(Random random)
    {
        var head = new StringBuilder().Append(method).Append(' ').Append(target).Append(" HTTP/1.1\r\nHost: fuzz\r\n");
        foreach (var (name, value) in _headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");

        if (Framing is Framing.Chunked or Framing.BrokenChunks)
            head.Append("Transfer-Encoding: chunked\r\n");
        else if (Framing != Framing.None)
            head.Append("Content-Length: ").Append(Length(random).ToString(CultureInfo.InvariantCulture)).Append("\r\n");

        var bytes = new List<byte>(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
        if (Framing is Framing.Chunked or Framing.BrokenChunks)
            WriteChunks(bytes, random);
        else if (Framing != Framing.None)
            bytes.AddRange(Body);

        return [.. bytes];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder($"{method} {target} [{Framing}]");
        foreach (var (name, value) in _headers.Where(h => h.Name != "Authorization"))
            text.Append(CultureInfo.InvariantCulture, $"\n{name}: {value}");

        return text.Append("\n\n").Append(Encoding.UTF8.GetString(Body)[..Math.Min(2_000, Encoding.UTF8.GetCharCount(Body))]).ToString();
    }

    private int Length(Random random) => Framing switch
    {
        Framing.TooLong => Body.Length + random.Next(1, 100),
        Framing.TooShort => random.Next(Body.Length + 1),
        _ => Body.Length,
    };

    private void WriteChunks(List<byte> bytes, Random random)
    {
        // Either a chunk is broken or the end is missing, so that such a body is never whole.
        var isBroken = Framing == Framing.BrokenChunks;
        var isEndMissing = isBroken && (Body.Length == 0 || random.Next(2) == 0);
        var breaks = isBroken && !isEndMissing;
        for (var at = 0; at < Body.Length;)
        {
            var size = Math.Min(random.Next(1, 4_000), Body.Length - at);
            var announced = breaks ? random.Next(3) switch { 0 => "zz", 1 => "-1", _ => "fffffffffffffffff" } : size.ToString("x", CultureInfo.InvariantCulture);
            breaks = breaks && random.Next(2) == 0;
            bytes.AddRange(Encoding.Latin1.GetBytes(announced + (random.Next(8) == 0 ? ";a=b" : "") + "\r\n"));
            bytes.AddRange(Body.AsSpan(at, size));
            bytes.AddRange("\r\n"u8);
            at += size;
        }

        if (!isEndMissing)
            bytes.AddRange("0\r\n\r\n"u8);
    }
}

using System.Text;

namespace Monitoring.EndToEnd.Tests.Fuzz.Wire;

/// <summary>What came back.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, the last of each name.</param>
/// <param name="Body">The body.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The media type without parameters; empty for none.</summary>
    public string MediaType => Headers.GetValueOrDefault("Content-Type", "").Split(';')[0].Trim();

    /// <summary>Whether it goes on for as long as somebody listens; then its body was not read.</summary>
    public bool IsStream => MediaType == "text/event-stream";

    /// <summary>Whether the server itself refused the request before anybody could say why.</summary>
    public bool IsBare => Body.Length == 0 && Headers.GetValueOrDefault("Connection") == "close";

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {MediaType} {Encoding.UTF8.GetString(Body)}";
}

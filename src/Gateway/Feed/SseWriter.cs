using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Monitoring.Gateway.Feed;

/// <summary>
/// Writes server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). The framework's formatter
/// writes neither comments nor an id without data, which is what a heartbeat is made of.
/// </summary>
/// <param name="body">The body of the answer.</param>
internal sealed class SseWriter(PipeWriter body)
{
    /// <summary>Asks the client to wait that long before it connects again.</summary>
    internal void Retry(int milliseconds) => Line("retry: "u8, Encoding.ASCII.GetBytes($"{milliseconds}"));

    /// <summary>One event.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="id">Its id.</param>
    /// <param name="data">Its data, without line breaks.</param>
    internal void Event(string type, string id, ReadOnlySpan<byte> data)
    {
        Line("event: "u8, Encoding.ASCII.GetBytes(type));
        Line("id: "u8, Encoding.ASCII.GetBytes(id));
        Line("data: "u8, data);
        Line([], []);
    }

    /// <summary>A comment that nobody is told of, with an id that the client remembers all the same.</summary>
    internal void Heartbeat(string id)
    {
        Line(": "u8, "heartbeat"u8);
        Line("id: "u8, Encoding.ASCII.GetBytes(id));
        Line([], []);
    }

    private void Line(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        body.Write(name);
        body.Write(value);
        body.Write("\n"u8);
    }
}

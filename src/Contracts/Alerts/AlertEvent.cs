using System.Buffers;
using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Alerts;

/// <summary>Writes an alert as the CloudEvent its receivers get, in structured mode.</summary>
public static class AlertEvent
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonEncoding.Readable };

    /// <summary>The event as bytes, to be frozen and sent as often as needed.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="source">The URI reference by which this installation names itself.</param>
    public static byte[] ToUtf8(AlertMessage alert, string source)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(buffer, alert, source);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the event to the buffer; the same alert gives the same bytes.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="source">The URI reference by which this installation names itself.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="source"/> is no URI reference of 1 to 256 characters: a fault of configuration.
    /// </exception>
    public static void Write(IBufferWriter<byte> output, AlertMessage alert, string source)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (source.Length > Limits.EventSource || !Forms.IsUriReference(source))
        {
            throw new ArgumentException("The source must be a URI reference of 1 to 256 characters.", nameof(source));
        }

        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteString("specversion", "1.0");
        writer.WriteString("id", alert.Alert);
        writer.WriteString("source", source);
        writer.WriteString("type", EventTypes.Alert);
        writer.WriteString("subject", alert.Site);
        writer.WriteString("time", alert.DecidedAt);
        writer.WriteString("datacontenttype", MediaTypes.Json);
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, alert, ContractsJson.Wire.AlertMessage);
        writer.WriteEndObject();
    }
}

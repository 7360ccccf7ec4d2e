using System.Buffers;
using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Alerts;

/// <summary>
/// Several alerts to one recipient as one CloudEvent: that of the first, whose data says how many it stands for
/// (<c>standsFor</c>) and holds the data of the others (<c>others</c>), so that each of them is delivered.
/// </summary>
public static class AlertBundle
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonEncoding.Readable };

    /// <summary>The event as bytes, to be frozen and sent as often as needed; the same alerts give the same bytes.</summary>
    /// <param name="alerts">Events made by <see cref="AlertEvent"/>, the most severe first; at least one. One alone stays as it is.</param>
    public static byte[] ToUtf8(IReadOnlyList<ReadOnlyMemory<byte>> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        if (alerts.Count == 0)
        {
            throw new ArgumentException("There must be at least one alert.", nameof(alerts));
        }

        if (alerts.Count == 1)
        {
            return alerts[0].ToArray();
        }

        var buffer = new ArrayBufferWriter<byte>(alerts.Sum(a => a.Length) + 64);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, alerts);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ReadOnlyMemory<byte>> alerts)
    {
        using var first = JsonDocument.Parse(alerts[0]);
        writer.WriteStartObject();
        foreach (var attribute in first.RootElement.EnumerateObject())
        {
            if (!attribute.NameEquals("data"))
            {
                attribute.WriteTo(writer);
                continue;
            }

            writer.WriteStartObject("data");
            foreach (var field in attribute.Value.EnumerateObject())
            {
                field.WriteTo(writer);
            }

            writer.WriteNumber("standsFor", alerts.Count);
            writer.WriteStartArray("others");
            foreach (var alert in alerts.Skip(1))
            {
                using var other = JsonDocument.Parse(alert);
                other.RootElement.GetProperty("data").WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

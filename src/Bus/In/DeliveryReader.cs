using System.Runtime.InteropServices;
using System.Text.Json;
using Monitoring.Contracts;
using RabbitMQ.Client;

namespace Monitoring.Bus.In;

/// <summary>
/// Reads what a message holds, by its content type as the CloudEvents AMQP binding has it. Whatever is wrong becomes errors of
/// pieces, never an exception, so that one bad message fails nobody else.
/// </summary>
/// <param name="messageBytes">Bytes of one message, at most.</param>
/// <param name="eventsPerBatch">Events of one batch, at most.</param>
internal sealed class DeliveryReader(int messageBytes, int eventsPerBatch)
{
    private const string AnyCloudEvent = "application/cloudevents";

    private static readonly string Served =
        $"Send {MediaTypes.Structured}, {MediaTypes.Batch}, or {MediaTypes.Json} with the attributes as headers that begin with {AmqpAttributes.Prefix}.";

    /// <summary>The pieces of a message.</summary>
    public IReadOnlyList<Piece> Read(Delivery delivery, DateTimeOffset now)
    {
        var properties = delivery.Properties;
        if (delivery.Body.Length > messageBytes)
        {
            return Refused(delivery, new FieldError("", ErrorCodes.TooLong, $"A message may have at most {messageBytes} bytes."));
        }

        if (properties.ContentEncoding is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Refused(delivery, new FieldError("content-encoding", ErrorCodes.Unsupported, "Send the body as it is, without an encoding."));
        }

        return ModeOf(properties, delivery.Body) switch
        {
            Mode.Structured => One(delivery, CloudEventReader.ReadStructured(delivery.Body, now)),
            Mode.Batch => Batch(delivery, now),
            Mode.Binary => One(delivery, CloudEventReader.ReadBinary(AmqpAttributes.Of(properties.Headers), properties.ContentType, delivery.Body, now)),
            _ => Refused(delivery, new FieldError("content-type", ErrorCodes.Unsupported, Served)),
        };
    }

    private enum Mode
    {
        Unsupported,
        Structured,
        Batch,
        Binary,
    }

    private static Mode ModeOf(IReadOnlyBasicProperties properties, byte[] body)
    {
        var type = properties.IsContentTypePresent() ? properties.ContentType : null;
        switch (type)
        {
            case MediaTypes.Structured:
                return Mode.Structured;
            case MediaTypes.Batch:
                return Mode.Batch;
            case { } other when other.StartsWith(AnyCloudEvent, StringComparison.OrdinalIgnoreCase):
                return OfCloudEvents(other);
        }

        if (AmqpAttributes.AreIn(properties.Headers))
        {
            return Mode.Binary;
        }

        // Some simple tools set no type at all. What begins like a list is one.
        return string.IsNullOrEmpty(type) ? (FirstOf(body) == '[' ? Mode.Batch : Mode.Structured) : Mode.Unsupported;
    }

    private static Mode OfCloudEvents(string type)
    {
        if (!System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out var parsed)
            || (parsed.CharSet?.Trim('"') is { } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Mode.Unsupported;
        }

        return parsed.MediaType?.ToUpperInvariant() switch
        {
            "APPLICATION/CLOUDEVENTS+JSON" => Mode.Structured,
            "APPLICATION/CLOUDEVENTS-BATCH+JSON" => Mode.Batch,
            _ => Mode.Unsupported,
        };
    }

    private static char FirstOf(byte[] body)
    {
        var at = body.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? '\0' : (char)body[at];
    }

    private static Piece[] Refused(Delivery delivery, FieldError error) => [new Piece(delivery, null, [error], null)];

    private static Piece[] One(Delivery delivery, ReadEvent read) => [new Piece(delivery, read.Event, read.Errors, null)];

    private Piece[] Batch(Delivery delivery, DateTimeOffset now)
    {
        var batch = CloudEventReader.ReadBatch(delivery.Body, now, eventsPerBatch);
        if (batch.DocumentError is { } error)
        {
            return Refused(delivery, error);
        }

        var parts = batch.Events.All(e => e.IsValid) ? null : PartsOf(delivery.Body);
        var pieces = new Piece[batch.Events.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var read = batch.Events[i];
            pieces[i] = read.IsValid
                ? new Piece(delivery, read.Event, [], read.Event.Utf8.ToArray())
                : new Piece(delivery, null, read.Errors, parts![i]);
        }

        return pieces;
    }

    /// <summary>The events of a batch by themselves, as they were sent.</summary>
    private static List<byte[]> PartsOf(byte[] body)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.Depth + 1 });
        return [.. document.RootElement.EnumerateArray().Select(e => JsonMarshal.GetRawUtf8Value(e).ToArray())];
    }
}

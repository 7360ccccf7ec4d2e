using System.Net.Http.Headers;
using Monitoring.Contracts;

namespace Monitoring.Bus.In;

/// <summary>
/// Reads what a message holds, by its content type as the CloudEvents AMQP binding has it. Whatever is wrong becomes errors,
/// never an exception, so that one bad message fails nobody else.
/// </summary>
/// <param name="messageBytes">Bytes of one message, at most.</param>
/// <param name="eventsPerBatch">Events of one batch, at most.</param>
internal sealed class MessageReader(int messageBytes, int eventsPerBatch)
{
    private const string AnyCloudEvent = "application/cloudevents";

    private static readonly FieldError Unsupported = new(
        "content-type",
        ErrorCodes.Unsupported,
        $"Send {MediaTypes.Structured}, {MediaTypes.Batch}, or {MediaTypes.Json} with the attributes as headers that begin with {AmqpAttributes.Prefix}.");

    private static readonly FieldError Encoded = new("content-encoding", ErrorCodes.Unsupported, "Send the body as it is, without an encoding.");

    private enum Mode
    {
        Unsupported,
        Structured,
        Batch,
        Binary,
    }

    /// <summary>Reads a message.</summary>
    /// <param name="form">How it says that it is to be read.</param>
    /// <param name="body">Its body; the result keeps no reference to it.</param>
    /// <param name="now">Our clock.</param>
    public MessageRead Read(MessageForm form, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (body.Length > messageBytes)
        {
            return MessageRead.Unreadable(new FieldError("", ErrorCodes.TooLong, $"A message may have at most {messageBytes} bytes."));
        }

        if (!IsPlain(form.ContentEncoding))
        {
            return MessageRead.Unreadable(Encoded);
        }

        switch (ModeOf(form, body.Span))
        {
            case Mode.Structured:
                return MessageRead.One(CloudEventReader.ReadStructured(body, now));
            case Mode.Binary:
                return MessageRead.One(CloudEventReader.ReadBinary(AmqpAttributes.Of(form.Headers), form.ContentType, body, now));
            case Mode.Batch:
                var batch = CloudEventReader.ReadBatch(body, now, eventsPerBatch);
                return batch.DocumentError is { } error ? MessageRead.Unreadable(error) : new MessageRead(batch.Events, null, IsBatch: true);
            default:
                return MessageRead.Unreadable(Unsupported);
        }
    }

    private static bool IsPlain(string? encoding) =>
        string.IsNullOrEmpty(encoding)
        || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static Mode ModeOf(MessageForm form, ReadOnlySpan<byte> body)
    {
        switch (form.ContentType)
        {
            case MediaTypes.Structured:
                return Mode.Structured;
            case MediaTypes.Batch:
                return Mode.Batch;
            case { } other when other.StartsWith(AnyCloudEvent, StringComparison.OrdinalIgnoreCase):
                return OfCloudEvents(other);
        }

        if (AmqpAttributes.AreIn(form.Headers))
        {
            return Mode.Binary;
        }

        // Simple tools set no type at all. What begins like a list is one.
        if (!string.IsNullOrEmpty(form.ContentType))
        {
            return Mode.Unsupported;
        }

        var first = body.IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && body[first] == '[' ? Mode.Batch : Mode.Structured;
    }

    private static Mode OfCloudEvents(string type)
    {
        if (!MediaTypeHeaderValue.TryParse(type, out var parsed)
            || (parsed.CharSet?.Trim('"') is { } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Mode.Unsupported;
        }

        return MediaTypes.Structured.Equals(parsed.MediaType, StringComparison.OrdinalIgnoreCase) ? Mode.Structured
            : MediaTypes.Batch.Equals(parsed.MediaType, StringComparison.OrdinalIgnoreCase) ? Mode.Batch
            : Mode.Unsupported;
    }
}

/// <summary>How a message says that it is to be read.</summary>
/// <param name="ContentType">Its content type, or null.</param>
/// <param name="ContentEncoding">Its content encoding, or null.</param>
/// <param name="Headers">Its headers, or null.</param>
internal sealed record MessageForm(string? ContentType, string? ContentEncoding, IDictionary<string, object?>? Headers);

using System.Text;
using System.Text.Unicode;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Gateway.Parked;

/// <summary>A message that lies parked.</summary>
internal sealed record ParkedAnswer
{
    /// <summary>What it is called here.</summary>
    public required string Id { get; init; }

    /// <summary>When it was parked.</summary>
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>When it was first tried.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required long Tries { get; init; }

    /// <summary>The source that its event names.</summary>
    public string? Source { get; init; }

    /// <summary>The id that its event names.</summary>
    public string? EventId { get; init; }

    /// <summary>The type that its event names.</summary>
    public string? Type { get; init; }

    /// <summary>The subject that its event names.</summary>
    public string? Subject { get; init; }

    /// <summary>The routing key that it was published with.</summary>
    public string? RoutingKey { get; init; }

    /// <summary>Its content type, as sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The user of the broker that published it, where the message says so.</summary>
    public string? User { get; init; }

    /// <summary>How long its body is, in bytes.</summary>
    public required int Bytes { get; init; }

    /// <summary>Why it could not be taken.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>The answer for a message.</summary>
    internal static ParkedAnswer Of(ParkedMessage message) => new()
    {
        Id = message.Id,
        ParkedAt = message.ParkedAt,
        FirstTriedAt = message.FirstTriedAt,
        Tries = message.Tries,
        Source = message.Event.Source,
        EventId = message.Event.Id,
        Type = message.Event.Type,
        Subject = message.Event.Subject,
        RoutingKey = message.RoutingKey,
        ContentType = message.ContentType,
        User = message.User,
        Bytes = message.Bytes,
        Errors = message.Errors,
    };
}

/// <summary>A parked message with what it holds.</summary>
/// <param name="Message">The message.</param>
/// <param name="Headers">Its headers, without those that were put there when it was parked.</param>
/// <param name="Body">Its body where that is a text of at most 1 MiB.</param>
/// <param name="BodyBase64">Its body in base64 where it is none; its first MiB where it is longer.</param>
internal sealed record ParkedDetail(ParkedAnswer Message, IReadOnlyDictionary<string, string> Headers, string? Body, string? BodyBase64)
{
    private const int MostBytes = 1 << 20;

    /// <summary>The answer for a message.</summary>
    internal static ParkedDetail Of(ParkedMessage message)
    {
        var isText = message.Body.Length <= MostBytes && Utf8.IsValid(message.Body.Span);
        return new ParkedDetail(
            ParkedAnswer.Of(message),
            message.Headers,
            isText ? Encoding.UTF8.GetString(message.Body.Span) : null,
            isText ? null : Convert.ToBase64String(message.Body.Span[..Math.Min(message.Body.Length, MostBytes)]));
    }
}

/// <summary>What became of the wish to send a parked message again.</summary>
/// <param name="Removed">Whether all of it was taken, and it no longer lies parked.</param>
/// <param name="Receipts">One for each event that was sent, in order.</param>
internal sealed record ParkedResendAnswer(bool Removed, IReadOnlyList<Receipt> Receipts);

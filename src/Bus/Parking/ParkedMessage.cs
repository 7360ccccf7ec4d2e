using System.Text.Json;
using Monitoring.Contracts;

namespace Monitoring.Bus;

/// <summary>A message that lies parked.</summary>
public sealed record ParkedMessage
{
    /// <summary>What it is called here; letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is there; empty where somebody else has put it there without saying.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>When it was parked, by the system's clock; null where nobody said.</summary>
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>When it was first tried.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public long Tries { get; init; }

    /// <summary>What it was published with.</summary>
    public string? RoutingKey { get; init; }

    /// <summary>Its content type, as sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its content encoding, as sent.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>The user of the broker that published it, where the message said so.</summary>
    public string? User { get; init; }

    /// <summary>Its headers as text, without those that the bus has put there.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>How long its body is.</summary>
    public required int Bytes { get; init; }

    /// <summary>Its body; empty in a list.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The source, id, type and subject that its event names, as far as they can be read.</summary>
    public required EventName Event { get; init; }
}

/// <summary>What an event calls itself; null for what cannot be read.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">Its subject.</param>
public sealed record EventName(string? Source, string? Id, string? Type, string? Subject)
{
    private static readonly EventName Unknown = new(null, null, null, null);

    /// <summary>Reads what can be read.</summary>
    internal static EventName Of(ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers)
    {
        if (headers.Keys.FirstOrDefault(k => k.EndsWith("specversion", StringComparison.Ordinal)) is { } mark)
        {
            var prefix = mark[..^"specversion".Length];
            return new EventName(Cut(headers, prefix + "source"), Cut(headers, prefix + "id"), Cut(headers, prefix + "type"), Cut(headers, prefix + "subject"));
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.Depth });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new EventName(Text(root, "source"), Text(root, "id"), Text(root, "type"), Text(root, "subject"))
                : Unknown;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Unknown;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Cut(value.GetString()!) : null;

    private static string? Cut(IReadOnlyDictionary<string, string> headers, string name) => headers.TryGetValue(name, out var text) ? Cut(text) : null;

    private static string Cut(string text) => text.Length <= Limits.EventId ? text : text[..Limits.EventId];
}

using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>Reads the facts of ledger entries and makes them fit to be shown.</summary>
internal static class FactsText
{
    private const string Discriminator = "$";

    /// <summary>
    /// What is never shown: the nonce of a sealed draw, the channels of those who were told, and the address of a channel.
    /// </summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "nonce", "channels", "address" };

    /// <summary>The facts of an entry.</summary>
    internal static IReadOnlyList<JsonObject> Parse(byte[] facts) =>
        facts.Length > 0 && JsonNode.Parse(facts) is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    /// <summary>The word a fact goes by in ledgers; empty when it has none.</summary>
    internal static string KindOf(JsonObject fact) => TextOf(fact, Discriminator) ?? "";

    /// <summary>A text of a fact, or null.</summary>
    internal static string? TextOf(JsonObject fact, string name) =>
        fact[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The fact with its kind as <c>fact</c>, instants in local time, and nothing that must stay hidden.</summary>
    internal static JsonNode Show(JsonObject fact, DateTimeZone zone) => ShowObject(fact, zone);

    private static JsonObject ShowObject(JsonObject source, DateTimeZone zone)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in source)
        {
            if (!Hidden.Contains(name))
                shown[name == Discriminator ? "fact" : name] = ShowAny(value, zone);
        }

        return shown;
    }

    private static JsonNode? ShowAny(JsonNode? node, DateTimeZone zone) => node switch
    {
        null => null,
        JsonObject o => ShowObject(o, zone),
        JsonArray a => new JsonArray([.. a.Select(n => ShowAny(n, zone))]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => ShowText(v.GetValue<string>(), zone),
        _ => node.DeepClone(),
    };

    private static JsonValue ShowText(string text, DateTimeZone zone)
    {
        // Ledgers keep instants in UTC; only a text of exactly that form is taken for one.
        var isInstant = text.Length >= 20 && text[^1] == 'Z' && text[10] == 'T';
        return isInstant && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant }
            ? JsonValue.Create(OffsetDateTimePattern.Rfc3339.Format(instant.InZone(zone).ToOffsetDateTime()))
            : JsonValue.Create(text);
    }
}

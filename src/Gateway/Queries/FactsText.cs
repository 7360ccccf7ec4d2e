using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Queries;

/// <summary>Reads the facts of ledger entries.</summary>
internal static class FactsText
{
    /// <summary>The property that names the kind of a fact.</summary>
    internal const string Discriminator = "$";

    /// <summary>The facts of an entry.</summary>
    internal static IReadOnlyList<JsonObject> Parse(byte[] facts) =>
        facts.Length > 0 && JsonNode.Parse(facts) is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    /// <summary>The word a fact goes by in ledgers; empty when it has none.</summary>
    internal static string KindOf(JsonObject fact) => TextOf(fact, Discriminator) ?? "";

    /// <summary>A text of a fact, or null.</summary>
    internal static string? TextOf(JsonObject fact, string name) =>
        fact[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Queries;

/// <summary>What an event said beside what was decided on it: the ledger keeps it as it came in.</summary>
internal sealed class BroughtAlong
{
    private readonly JsonObject _event;
    private readonly JsonObject _data;

    private BroughtAlong(JsonObject whole, JsonObject data) => (_event, _data) = (whole, data);

    /// <summary>Who sent it.</summary>
    internal string? Source => Text(_event, "source");

    /// <summary>What was written.</summary>
    internal string? Note => Text(_data, "note");

    /// <summary>Why more time was asked for.</summary>
    internal string? Reason => Text(_data, "reason");

    /// <summary>What it showed.</summary>
    internal IReadOnlyList<EvidenceReferenceAnswer> Evidence => EvidenceOf(_data);

    /// <summary>What a visit said of its items, as it said it.</summary>
    internal IEnumerable<JsonObject> Results => _data["results"] is JsonArray results ? results.OfType<JsonObject>() : [];

    /// <summary>What a visit advised.</summary>
    internal IReadOnlyList<string> Suggestions => _data["suggestions"] is JsonArray all ? [.. all.OfType<JsonObject>().Select(s => Text(s, "text")).OfType<string>()] : [];

    /// <summary>Reads the event of an entry; null for an entry of another kind, and for what is no event.</summary>
    internal static BroughtAlong? Of(StoredEntry entry, string type)
    {
        if (entry.Kind != type || entry.Input.Length == 0)
            return null;

        try
        {
            return JsonNode.Parse(entry.Input) is JsonObject whole && whole["data"] is JsonObject data ? new BroughtAlong(whole, data) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text of an object, or null.</summary>
    internal static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether an object says yes.</summary>
    internal static bool Flag(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The evidence that an object names.</summary>
    internal static IReadOnlyList<EvidenceReferenceAnswer> EvidenceOf(JsonObject from) => from["evidence"] is JsonArray all
        ? [.. all.OfType<JsonObject>().Select(e => new EvidenceReferenceAnswer(Text(e, "uri") ?? "", Text(e, "sha256") ?? "", Text(e, "kind")))]
        : [];
}

using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Evidence;

/// <summary>Finds what accepted events say of evidence.</summary>
public static class EvidenceReader
{
    /// <summary>The types of events that may name evidence, as the ledger calls them.</summary>
    public static readonly IReadOnlyList<string> Types = [EventTypes.Visit, EventTypes.Duty, EventTypes.Rectification, EventTypes.LookBack];

    /// <summary>The references in an event that was accepted, so that its form is known to be good.</summary>
    public static IEnumerable<EvidenceReference> Read(EvidenceMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        using var input = JsonDocument.Parse(mention.Input);
        if (!input.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var holders = data.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array
            ? results.EnumerateArray().Prepend(data)
            : [data];
        return [.. holders.SelectMany(holder => Of(holder, mention.Position)).DistinctBy(r => r.Sha256)];
    }

    private static IEnumerable<EvidenceReference> Of(JsonElement holder, long position)
    {
        if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty("evidence", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var one in list.EnumerateArray())
        {
            if (Text(one, "sha256") is { } sha256 && Text(one, "uri") is { } uri)
            {
                yield return new EvidenceReference(sha256.ToLowerInvariant(), uri, position);
            }
        }
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}

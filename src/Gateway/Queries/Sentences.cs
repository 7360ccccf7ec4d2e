using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Explanations;
using Monitoring.Runtime;
using Monitoring.Runtime.Serialization;

namespace Monitoring.Gateway.Queries;

/// <summary>Writes the facts of a ledger entry as sentences.</summary>
internal static class Sentences
{
    /// <summary>How sentences about what belongs to a region are written.</summary>
    /// <param name="directory">Regions as they are now.</param>
    /// <param name="region">Code of the region, whose time zone is written in.</param>
    /// <param name="showsSealed">Whether whoever reads may see the window of a sealed draw.</param>
    internal static ExplanationTerms Terms(IDirectory directory, string region, bool showsSealed) =>
        new(directory.Zone(region), showsSealed) { RegionName = code => directory.Region(code)?.Name };

    /// <summary>What the facts mean, one sentence after the other.</summary>
    internal static LocalizedText Of(IEnumerable<JsonObject> facts, ExplanationTerms terms)
    {
        var sentences = facts.Select(fact => Of(fact, terms)).ToList();
        return new LocalizedText(string.Concat(sentences.Select(s => s.Zh)), string.Join(' ', sentences.Select(s => s.En)));
    }

    private static LocalizedText Of(JsonObject fact, ExplanationTerms terms)
    {
        try
        {
            return Explanation.Of(fact.Deserialize<ItemEvent>(CoreJson.Options)!, terms);
        }
        catch (JsonException)
        {
            // A later version may have written what this one cannot read; the word it goes by says at least something.
            var kind = FactsText.KindOf(fact);
            return new LocalizedText($"记录：{kind}。", $"Recorded: {kind}.");
        }
    }
}

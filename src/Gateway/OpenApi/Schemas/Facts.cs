using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Core.CheckItems;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>The facts of the ledger as a timeline shows them.</summary>
internal static class Facts
{
    /// <summary>The name of their component.</summary>
    internal const string Component = "Fact";

    /// <summary>
    /// A fact by its kind. The other fields are those of the kind, as the ledger keeps them; receivers should expect further
    /// kinds and fields.
    /// </summary>
    internal static JsonObject Of()
    {
        var kinds = typeof(ItemEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(kind => (JsonNode)(string)kind.TypeDiscriminator!);
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "One thing that was decided. Beside `fact` it has the fields of its kind, as the ledger keeps them; expect further kinds and fields.",
            ["properties"] = new JsonObject
            {
                ["fact"] = new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = new JsonArray([.. kinds]),
                    ["description"] = "The kind of fact.",
                },
            },
            ["required"] = new JsonArray("fact"),
            ["additionalProperties"] = true,
        };
    }
}

using System.Text.Json.Nodes;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Export;

/// <summary>Masks the contacts in the data of a field event: addresses of channels, and names of persons.</summary>
internal static class ContactMask
{
    /// <summary>The same data with every contact masked; the node is changed in place.</summary>
    internal static JsonNode Apply(JsonNode node)
    {
        Walk(node, isPerson: false);
        return node;
    }

    private static void Walk(JsonNode? node, bool isPerson)
    {
        switch (node)
        {
            case JsonObject party:
                Party(party, isPerson);
                break;
            case JsonArray all:
                foreach (var one in all)
                    Walk(one, isPerson);

                break;
            default:
                break;
        }
    }

    private static void Party(JsonObject party, bool isPerson)
    {
        foreach (var (name, value) in party.ToList())
        {
            if (name == "address" && Text(value) is { } address)
                party[name] = Mask.Address(address);
            else if (name == "name" && isPerson && Text(value) is { } person)
                party[name] = Mask.Name(person);
            else
                Walk(value, isPerson: name is "contact" or "holders");
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

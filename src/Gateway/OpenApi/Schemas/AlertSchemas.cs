using System.Text.Json.Nodes;
using Monitoring.Contracts.Alerts;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>Alerts as they are answered: word for word as they went out, with what became of their deliveries.</summary>
internal static class AlertSchemas
{
    /// <summary>The component of a page of alerts.</summary>
    internal const string List = "AlertList";

    /// <summary>The components, by name.</summary>
    internal static IEnumerable<(string Name, JsonObject Schema)> Components()
    {
        yield return ("AlertDelivery", Schema.Object(
            ("kind", Text("Kind of channel.")),
            ("state", Schema.Word(WordList.DeliveryState).Meaning("What became of it.")),
            ("attempts", Schema.Whole(0).Meaning("How often it was tried.")),
            ("lastTriedAt?", Schema.Instant().Meaning("When it was last tried.")),
            ("lastError?", Text("What went wrong then; only for those who may see contacts.")))
            .Meaning("What became of an alert on its way to one channel."));
        yield return ("Alert", new JsonObject
        {
            ["description"] = "An alert as it went out, with its deliveries; none for an alert to people without channels.",
            ["allOf"] = new JsonArray(Schema.Ref(nameof(AlertMessage)), new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["deliveries"] = Schema.List(Schema.Ref("AlertDelivery")).Meaning("One for each channel.") },
                ["required"] = new JsonArray("deliveries"),
            }),
        });
        yield return (List, Schema.Object(
            ("items", Schema.List(Schema.Ref("Alert")).Meaning("In the order of the list.")),
            ("next", new JsonObject { ["type"] = new JsonArray("string", "null") }.Meaning("The cursor of the next page; null on the last.")))
            .Meaning("One page of a list."));
    }

    private static JsonObject Text(string meaning) => new JsonObject { ["type"] = "string" }.Meaning(meaning);
}

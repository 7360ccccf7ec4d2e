using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>What this system sends by itself.</summary>
internal static class Webhooks
{
    private const string Operation = "receiveAlert";

    private const string About = """
        Each alert is posted as a structured CloudEvent to the webhooks of those who are told, at least once. A second delivery has the same `webhook-id`; a second copy of an alert has the same `data.alert`.

        Any 2xx means taken. 408, 425, 429, 5xx and failures of the network are tried again with growing pauses for a day, with the same bytes; anything else is given up at once. Redirects are not followed.

        Messages are signed as Standard Webhooks (https://www.standardwebhooks.com) says, so its libraries verify them with the secret that `POST /api/webhooks/secret` shows.
        """;

    /// <summary>The section of the document.</summary>
    internal static JsonObject Of() => new()
    {
        ["alert"] = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["operationId"] = Operation,
                ["tags"] = new JsonArray("Webhooks"),
                ["summary"] = "An alert, posted to the address of a channel",
                ["description"] = About,
                ["security"] = new JsonArray(),
                ["parameters"] = new JsonArray(
                    Header("webhook-id", "Names the message; the same on every attempt, after a restart, and when it is sent again.", "msg_TitIGUrSoG_As7kFNzc1"),
                    Header("webhook-timestamp", "The time of the attempt, in seconds since 1970.", "1795312541"),
                    Header("webhook-signature", "`v1,` and the signature in base64; several, separated by spaces, for a day after a rotation.", "v1,Q+PgEF8Y2Ps4Og0BLxVhewEaPXU7V7NQ0L8v3a4KNVY=")),
                ["requestBody"] = new JsonObject
                {
                    ["required"] = true,
                    ["content"] = new JsonObject
                    {
                        [MediaTypes.Structured] = new JsonObject
                        {
                            ["schema"] = Schema.Ref("AlertEvent"),
                            ["examples"] = Examples.Of(Operation, "request"),
                        },
                    },
                },
                ["responses"] = new JsonObject
                {
                    ["2XX"] = new JsonObject { ["description"] = "Taken." },
                    ["408"] = Again(),
                    ["425"] = Again(),
                    ["429"] = Again(),
                    ["4XX"] = new JsonObject { ["description"] = "Given up at once; staff can send it again." },
                    ["5XX"] = Again(),
                },
            },
        },
    };

    private static JsonObject Again() => new()
    {
        ["description"] = "Tried again later; a `Retry-After` is heeded up to an hour.",
    };

    private static JsonObject Header(string name, string text, string example) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["description"] = text,
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = example,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>
/// The AsyncAPI 3 document: what goes over the broker, made of the names and schemas of the contract, as the API document is.
/// It is the same whether a broker is configured or not, but for the limits in force.
/// </summary>
internal static class AsyncApiDocument
{
    private const string Amqp = "0.3.0";

    private const string About = """
        Events of field systems and alerts over RabbitMQ (AMQP 0-9-1), as CloudEvents 1.0 without any other envelope. The same events can be sent over HTTP; that, and everything else, is in the OpenAPI document, `/openapi/v1.json`.

        An event's identity is `source` and `id`, so to publish it again is always safe. What is published with publisher confirms and persistent is on disk at the broker; it is acknowledged there once it is on disk here.
        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as it is served.</summary>
    /// <param name="eventsPerBatch">Events of one batch, at most.</param>
    internal static byte[] ToUtf8(int eventsPerBatch) => JsonSerializer.SerializeToUtf8Bytes(Make(eventsPerBatch), Readable);

    private static JsonObject Make(int eventsPerBatch)
    {
        var messages = Messages(eventsPerBatch);
        var schemas = new SchemaBook().Used(messages);
        Plain(schemas);
        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["id"] = "urn:monitoring:inspection",
            ["info"] = new JsonObject
            {
                ["title"] = "Monitoring over RabbitMQ",
                ["version"] = StatusQueries.Version,
                ["description"] = About,
                ["license"] = new JsonObject { ["name"] = "Apache License 2.0", ["url"] = "https://www.apache.org/licenses/LICENSE-2.0" },
                ["tags"] = new JsonArray(new JsonObject { ["name"] = "inspection" }),
            },
            ["defaultContentType"] = MediaTypes.Structured,
            ["servers"] = new JsonObject
            {
                ["broker"] = new JsonObject
                {
                    ["host"] = "broker.example:5672",
                    ["protocol"] = "amqp",
                    ["protocolVersion"] = "0.9.1",
                    ["description"] = "The broker that the installation is configured with (`Bus:Address`).",
                    ["security"] = new JsonArray(new JsonObject { ["$ref"] = "#/components/securitySchemes/user" }),
                },
            },
            ["channels"] = Channels(messages),
            ["operations"] = Operations(),
            ["components"] = new JsonObject
            {
                ["messages"] = messages,
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["user"] = new JsonObject { ["type"] = "userPassword", ["description"] = "A user of the broker. Where senders are configured, its messages carry the property `user_id`." },
                },
            },
        };
    }

    private static JsonObject Messages(int eventsPerBatch)
    {
        var messages = new JsonObject();
        foreach (var type in EventTypes.Served)
        {
            var word = WordOf(type);
            messages[word] = Message(type, $"One event of type `{type}` in structured mode.", MediaTypes.Structured, Schema.Ref(ContractSchemas.EventOf(type)), "PostEvents", $"structured.{word}");
        }

        messages["batch"] = Message("batch", "Many events, each of which stands and falls alone. The fast way.", MediaTypes.Batch, Schema.List(Schema.Ref("FieldEvent"), max: eventsPerBatch), "PostEvents", "batch");
        messages["alert"] = Message(EventTypes.Alert, "An alert. A second copy has the same `data.alert`.", MediaTypes.Structured, Schema.Ref("AlertEvent"), "receiveAlert", "request.one");
        messages["parked"] = new JsonObject
        {
            ["name"] = "parked",
            ["title"] = "A message that could not be taken",
            ["summary"] = "The message as it was published, or the one event of a batch, with its errors in a header.",
            ["headers"] = Schema.Object(
                ("x-errors", Text("A JSON list of `field`, `code` and `message`.")),
                ("x-parked-id", Text("What it is called in `/api/parked`.")),
                ("x-parked-at", Text("When it was parked, RFC 3339.")),
                ("x-first-tried-at", Text("When it was first tried, RFC 3339.")),
                ("x-tries", Schema.Whole(1).Meaning("How often it was tried.")),
                ("x-routing-key", Text("The routing key that it was published with.")),
                ("x-user-id?", Text("The property `user_id` that it was published with.")),
                ("x-expiration?", Text("The property `expiration` that it was published with: what is parked stays."))).Open(),
            ["payload"] = new JsonObject { ["description"] = "Whatever was published." },
        };
        return messages;
    }

    private static JsonObject Message(string name, string summary, string contentType, JsonObject payload, string operation, string part) => new()
    {
        ["name"] = name,
        ["title"] = name,
        ["summary"] = summary,
        ["contentType"] = contentType,
        ["payload"] = payload,
        ["examples"] = new JsonArray([.. Examples.Of(operation, part).Select(e => (JsonNode)new JsonObject { ["payload"] = e.Value!["value"]!.DeepClone() })]),
    };

    private static JsonObject Channels(JsonObject messages) => new()
    {
        ["events"] = new JsonObject
        {
            ["address"] = "{key}",
            ["title"] = "Events in",
            ["description"] = $"The exchange `{BusNames.Events}`. Publish persistent; the routing key is the type of the event, or `batch`.",
            ["messages"] = MessagesOf(messages.Select(m => m.Key).Where(name => name is not ("alert" or "parked"))),
            ["parameters"] = new JsonObject
            {
                ["key"] = new JsonObject
                {
                    ["description"] = "The type of the event, or `batch`.",
                    ["enum"] = new JsonArray([.. EventTypes.Served.Append("batch").Select(t => (JsonNode)t)]),
                },
            },
            ["bindings"] = Exchange(BusNames.Events),
        },
        ["parked"] = new JsonObject
        {
            ["address"] = BusNames.Parked,
            ["title"] = "What could not be taken",
            ["description"] = "A durable quorum queue. Staff deal with it over `/api/parked`.",
            ["messages"] = MessagesOf(["parked"]),
            ["bindings"] = new JsonObject
            {
                ["amqp"] = new JsonObject
                {
                    ["is"] = "queue",
                    ["queue"] = new JsonObject { ["name"] = BusNames.Parked, ["durable"] = true, ["exclusive"] = false, ["autoDelete"] = false },
                    ["bindingVersion"] = Amqp,
                },
            },
        },
        ["alerts"] = new JsonObject
        {
            ["address"] = "{reason}.{region}",
            ["title"] = "Alerts out",
            ["description"] = $"The exchange `{BusNames.Alerts}`. Bind a queue of your own to it, for example by `deadline-missed.*`.",
            ["messages"] = MessagesOf(["alert"]),
            ["parameters"] = new JsonObject
            {
                ["reason"] = new JsonObject
                {
                    ["description"] = "Why it was sent.",
                    ["enum"] = new JsonArray([.. Vocabulary.AlertReasons.Select(r => (JsonNode)r)]),
                },
                ["region"] = new JsonObject { ["description"] = "The code of the region of the alert's site." },
            },
            ["bindings"] = Exchange(BusNames.Alerts),
        },
    };

    private static JsonObject Operations() => new()
    {
        ["takeEvents"] = Operation("receive", "events", "Takes events; acknowledged once they are on disk."),
        ["park"] = Operation("send", "parked", "Parks what cannot be taken, at once; an event of an unknown subject after it was tried for a while."),
        ["sendAlert"] = Operation("send", "alerts", "Publishes each alert, persistent and confirmed, at least once."),
    };

    private static JsonObject Operation(string action, string channel, string summary) => new()
    {
        ["action"] = action,
        ["channel"] = new JsonObject { ["$ref"] = $"#/channels/{channel}" },
        ["summary"] = summary,
    };

    private static JsonObject MessagesOf(IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = $"#/components/messages/{name}" })));

    private static JsonObject Exchange(string name) => new()
    {
        ["amqp"] = new JsonObject
        {
            ["is"] = "routingKey",
            ["exchange"] = new JsonObject { ["name"] = name, ["type"] = "topic", ["durable"] = true, ["autoDelete"] = false },
            ["bindingVersion"] = Amqp,
        },
    };

    private static string WordOf(string type) => type.Split('.')[1];

    private static JsonObject Text(string meaning) => new JsonObject { ["type"] = "string" }.Meaning(meaning);

    /// <summary>Lets further properties in: publishers have headers of their own.</summary>
    private static JsonObject Open(this JsonObject schema)
    {
        schema["additionalProperties"] = true;
        return schema;
    }

    /// <summary>OpenAPI names a discriminator with its mapping; here it is the property alone.</summary>
    private static void Plain(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Plain(item);
        }
        else if (node is JsonObject o)
        {
            if (o["discriminator"] is JsonObject named)
                o["discriminator"] = named["propertyName"]!.GetValue<string>();

            foreach (var (_, value) in o)
                Plain(value);
        }
    }
}

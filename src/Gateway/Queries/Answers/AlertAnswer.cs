using System.Text.Json.Nodes;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>An alert as it went out, word for word, with what became of its deliveries.</summary>
internal static class AlertAnswer
{
    /// <summary>The input that holds what a receiver answered, which only those who may see contacts are told.</summary>
    internal const string Answered = "lastError";

    /// <summary>
    /// The alert as it is answered. Addresses of channels are not in it; those who may not see contacts get the names of
    /// recipients masked, and are not told what a receiver answered.
    /// </summary>
    internal static JsonObject Of(AlertView alert, IDirectory directory, Caller caller)
    {
        var masks = !caller.May(Permission.ReadContacts);
        var answer = Of(alert.Body, caller);
        var zone = ZoneOf(answer, directory);
        answer["deliveries"] = new JsonArray([.. alert.Deliveries.Select(d => Delivery(d, zone, masks))]);
        return answer;
    }

    /// <summary>The same without what became of its deliveries.</summary>
    /// <param name="body">The CloudEvent that goes out, structured JSON.</param>
    /// <param name="caller">Who looks.</param>
    internal static JsonObject Of(byte[] body, Caller caller)
    {
        var answer = JsonNode.Parse(body)!["data"]!.DeepClone().AsObject();
        if (caller.May(Permission.ReadContacts))
            return answer;

        if (answer["recipients"] is JsonArray recipients)
            MaskNames(recipients);

        (answer["inputs"] as JsonObject)?.Remove(Answered);
        return answer;
    }

    /// <summary>Masks the names of those who were told.</summary>
    internal static void MaskNames(JsonArray recipients)
    {
        foreach (var recipient in recipients.OfType<JsonObject>())
        {
            if (recipient["name"] is JsonValue name && name.TryGetValue<string>(out var text))
                recipient["name"] = Mask.Name(text);
        }
    }

    private static JsonObject Delivery(DeliveryView delivery, DateTimeZone zone, bool masks)
    {
        var answer = new JsonObject
        {
            ["kind"] = delivery.Kind,
            ["state"] = Words.Of(delivery.State),
            ["attempts"] = delivery.Attempts,
        };
        if (delivery.LastTriedAt is { } at)
            answer["lastTriedAt"] = OffsetDateTimePattern.Rfc3339.Format(at.InZone(zone).ToOffsetDateTime());

        if (!masks && delivery.LastError is { } error)
            answer[Answered] = error;

        return answer;
    }

    // The path of regions is frozen in the alert; its last one may have gone since.
    private static DateTimeZone ZoneOf(JsonObject alert, IDirectory directory) =>
        alert["region"] is JsonArray { Count: > 0 } path && path[^1]?.GetValue<string>() is { } code && directory.Region(code) is not null
            ? directory.Zone(code)
            : DateTimeZone.Utc;
}

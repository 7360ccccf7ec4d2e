using System.Text.Json.Nodes;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>An alert as it went out, word for word, with what became of its deliveries.</summary>
internal static class AlertAnswer
{
    /// <summary>The alert as it is answered. Addresses of channels are not in it.</summary>
    internal static JsonObject Of(AlertView alert, IDirectory directory)
    {
        var answer = JsonNode.Parse(alert.Body)!["data"]!.DeepClone().AsObject();
        var zone = ZoneOf(answer, directory);
        answer["deliveries"] = new JsonArray([.. alert.Deliveries.Select(d => Delivery(d, zone))]);
        return answer;
    }

    private static JsonObject Delivery(DeliveryView delivery, DateTimeZone zone)
    {
        var answer = new JsonObject
        {
            ["kind"] = delivery.Kind,
            ["state"] = Words.Of(delivery.State),
            ["attempts"] = delivery.Attempts,
        };
        if (delivery.LastTriedAt is { } at)
            answer["lastTriedAt"] = OffsetDateTimePattern.Rfc3339.Format(at.InZone(zone).ToOffsetDateTime());

        if (delivery.LastError is { } error)
            answer["lastError"] = error;

        return answer;
    }

    // The path of regions is frozen in the alert; its last one may have gone since.
    private static DateTimeZone ZoneOf(JsonObject alert, IDirectory directory) =>
        alert["region"] is JsonArray { Count: > 0 } path && path[^1]?.GetValue<string>() is { } code && directory.Region(code) is not null
            ? directory.Zone(code)
            : DateTimeZone.Utc;
}

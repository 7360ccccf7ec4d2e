using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Contracts.Alerts;
using Monitoring.Runtime.Queries;
using NodaTime;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>Hears of alerts as the people of the city do: from what was told.</summary>
/// <param name="read">What can be asked.</param>
internal sealed class AlertWatch(IReadModel read)
{
    private const int PageSize = 200;

    private string? _newest;

    /// <summary>What was told since the last time, the oldest first.</summary>
    /// <param name="notBefore">The first time, alerts decided before are passed over.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<List<AlertMessage>> NewAsync(Instant notBefore, CancellationToken cancellation)
    {
        var found = new List<AlertMessage>();
        var isKnown = false;
        for (string? cursor = null; !isKnown;)
        {
            var page = await read.AlertsAsync(new AlertQuery { Limit = PageSize, Cursor = cursor }, cancellation);
            foreach (var alert in page.Items)
            {
                var message = Read(alert);
                isKnown = alert.Id == _newest || Instant.FromDateTimeOffset(message.DecidedAt) < notBefore;
                if (isKnown)
                    break;

                found.Add(message);
            }

            cursor = page.Next;
            isKnown |= cursor is null;
        }

        _newest = found.Count > 0 ? found[0].Alert : _newest;
        found.Reverse();
        return found;
    }

    private static AlertMessage Read(AlertView alert)
    {
        using var document = JsonDocument.Parse(alert.Body);
        return document.RootElement.GetProperty("data").Deserialize(ContractsJson.Wire.AlertMessage)
            ?? throw new JsonException($"The alert {alert.Id} has no data.");
    }
}

using System.Globalization;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;
using Monitoring.Core.Alerts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Projections;

/// <summary>Builds what goes out for an alert, once: it is frozen from then on, however often it is sent.</summary>
/// <param name="publicUrl">Where people reach the system; links in alerts start with it. No slash at the end.</param>
/// <param name="source">The URI reference by which this installation names itself in events.</param>
/// <param name="everywhere">Channels of the installation that every alert goes to.</param>
internal sealed class AlertProjection(string publicUrl, string source, IReadOnlyList<DeliveryTarget> everywhere)
{
    /// <summary>The row of an alert decided at a check item.</summary>
    public AlertRow Row(Alert alert, string id, Place place, ItemRules rules)
    {
        var text = Core.Alerts.AlertText.For(alert, place.Site, rules.Template, rules.Time.Zone);
        var offset = rules.Time.Zone;
        var message = new AlertMessage
        {
            Alert = id,
            Reason = AlertReasons.Name(alert.Reason),
            Severity = Words.Of(alert.Severity),
            Issue = alert.Issue,
            Notice = alert.Notice,
            Site = place.Site.Code,
            Item = rules.Template.Code,
            Region = place.PathCodes,
            Rung = alert.Rung,
            Recipients = [.. alert.Recipients.Select(r => new AlertRecipient(r.Rung, r.Region, r.Post, r.Name))],
            RaisedAt = alert.RaisedAt.InZone(offset).ToDateTimeOffset(),
            DueAt = alert.DueAt?.InZone(offset).ToDateTimeOffset(),
            DecidedAt = alert.DecidedAt.InZone(offset).ToDateTimeOffset(),
            Late = alert.Late,
            Policy = new AlertPolicy(alert.Policy.Name, alert.Policy.Version),
            Inputs = Inputs(alert),
            Text = new Contracts.Alerts.AlertText(text.Zh, text.En),
            Link = alert.Issue is null ? $"{publicUrl}/sites/{place.Site.Code}" : $"{publicUrl}/issues/{alert.Issue}",
        };
        return new AlertRow
        {
            Id = id,
            Reason = message.Reason,
            Severity = alert.Severity,
            Issue = alert.Issue,
            Site = place.Site.Code,
            Item = rules.Template.Code,
            Region = place.Site.Region,
            DecidedAt = alert.DecidedAt,
            InspectionOnly = alert.TellsOfLookBack,
            Body = AlertEvent.ToUtf8(message, source),
            Targets = Targets(alert),
        };
    }

    /// <summary>Each address once, whoever shares it.</summary>
    private List<DeliveryTarget> Targets(Alert alert) =>
    [
        .. everywhere,
        .. alert.Recipients
            .SelectMany(r => r.Channels.Select(c => new DeliveryTarget(c.Kind, c.Address, r.Name)))
            .DistinctBy(t => (t.Kind, t.Address))
            .Where(t => !everywhere.Any(e => e.Kind == t.Kind && e.Address == t.Address)),
    ];

    private static Dictionary<string, RecordValue> Inputs(Alert alert)
    {
        var inputs = alert.Inputs.ToDictionary(i => i.Key, i => (RecordValue)new RecordValue.Text(i.Value));
        if (alert.Vacant.Count > 0)
        {
            var vacant = alert.Vacant.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Rung}:{v.Region}{(v.Post is null ? "" : "/" + v.Post)}"));
            inputs["vacant"] = new RecordValue.Text(string.Join(", ", vacant));
        }

        return inputs;
    }
}

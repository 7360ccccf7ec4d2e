using System.Globalization;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

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
        var link = alert.Issue is null ? $"{publicUrl}/sites/{place.Site.Code}" : $"{publicUrl}/issues/{alert.Issue}";
        var about = new About(id, place.Site.Code, rules.Template.Code, place.PathCodes, rules.Time.Zone);
        return Row(alert, about, text, link, except: null);
    }

    /// <summary>The row of an alert about a failing channel, decided at a region. It does not go out by that channel.</summary>
    /// <param name="failed">What was decided.</param>
    /// <param name="id">The id of the alert.</param>
    /// <param name="region">The region that decided it.</param>
    /// <param name="find">The facts of another region at that moment, or null.</param>
    public AlertRow Row(RegionEvent.ChannelFailed failed, string id, RegionFacts region, Func<string, RegionFacts?> find)
    {
        var zone = RegionSettings.Zone(region, find);
        var about = new About(id, failed.Site, null, [.. RegionSettings.Path(region, find).Select(r => r.Code).Reverse()], zone);
        return Row(failed.Alert, about, ChannelText.For(failed.Alert, zone), $"{publicUrl}/regions/{region.Code}", failed.Channel);
    }

    private AlertRow Row(Alert alert, About about, LocalizedText text, string link, Channel? except)
    {
        var message = new AlertMessage
        {
            Alert = about.Id,
            Reason = AlertReasons.Name(alert.Reason),
            Severity = Words.Of(alert.Severity),
            Issue = alert.Issue,
            Notice = alert.Notice,
            Site = about.Site,
            Item = about.Item,
            Region = about.Region,
            Rung = alert.Rung,
            Recipients = [.. alert.Recipients.Select(r => new AlertRecipient(r.Rung, r.Region, r.Post, r.Name))],
            RaisedAt = LocalInstant.Of(alert.RaisedAt, about.Zone),
            DueAt = alert.DueAt is { } due ? LocalInstant.Of(due, about.Zone) : null,
            DecidedAt = LocalInstant.Of(alert.DecidedAt, about.Zone),
            Late = alert.Late,
            Policy = new AlertPolicy(alert.Policy.Name, alert.Policy.Version),
            Inputs = Inputs(alert),
            Text = new Contracts.Alerts.AlertText(text.Zh, text.En),
            Link = link,
        };
        return new AlertRow
        {
            Id = about.Id,
            Reason = message.Reason,
            Severity = alert.Severity,
            Issue = alert.Issue,
            Site = about.Site,
            Item = about.Item,
            Region = about.Region[^1],
            DecidedAt = alert.DecidedAt,
            InspectionOnly = alert.TellsOfLookBack,
            Body = AlertEvent.ToUtf8(message, source),
            Targets = Targets(alert, except),
        };
    }

    /// <summary>What an alert is about, besides what it says itself.</summary>
    private sealed record About(string Id, string Site, string? Item, IReadOnlyList<string> Region, DateTimeZone Zone);

    /// <summary>Each address once, whoever shares it.</summary>
    private List<DeliveryTarget> Targets(Alert alert, Channel? except) =>
    [
        .. everywhere.Where(e => except is null || e.Kind != except.Kind || e.Address != except.Address),
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

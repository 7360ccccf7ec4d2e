using System.Globalization;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Sites;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Core.Alerts;

/// <summary>What an alert says to people: a plain sentence or two, in both languages.</summary>
public static class AlertText
{
    /// <summary>The text of an alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="site">The site it is about.</param>
    /// <param name="template">The template of its check item, or null where the catalogue no longer has it.</param>
    /// <param name="zone">The zone of the site's region; all times are written in it.</param>
    public static LocalizedText For(Alert alert, SiteFacts site, Template? template, DateTimeZone zone)
    {
        if (alert.Reason == AlertReason.ChannelFailing)
        {
            return ChannelText.For(alert, zone);
        }

        var parts = new AlertParts(alert, zone);
        return new LocalizedText(
            AlertTextZh.Of(parts, site.Name.Zh, template?.Title.Zh ?? "检查项"),
            AlertTextEn.Of(parts, site.Name.En, template?.Title.En ?? "a check item"));
    }
}

/// <summary>What an alert is about when several things have a ladder, and their steps share a reason.</summary>
internal enum AlertTopic
{
    /// <summary>Putting right.</summary>
    Issue,

    /// <summary>Looking back.</summary>
    LookBack,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>A missed duty.</summary>
    Duty,
}

/// <summary>The pieces of an alert as both languages need them.</summary>
/// <param name="alert">The alert.</param>
/// <param name="zone">The zone times are written in.</param>
internal sealed class AlertParts(Alert alert, DateTimeZone zone)
{
    private static readonly ZonedDateTimePattern Minute =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm", null);

    /// <summary>The alert.</summary>
    public Alert Alert => alert;

    /// <summary>By when something must be done, local; empty where nothing must.</summary>
    public string Due => alert.DueAt is { } due ? Local(due) : "";

    /// <summary>Since when what it is about stands, local.</summary>
    public string Since => Local(alert.RaisedAt);

    /// <summary>What it is about.</summary>
    public AlertTopic Topic => alert switch
    {
        { Notice: not null } => AlertTopic.Notice,
        { IsStepOfLookBack: true } => AlertTopic.LookBack,
        _ when alert.Inputs.ContainsKey("windowEnd") => AlertTopic.Duty,
        _ => AlertTopic.Issue,
    };

    /// <summary>How long ago what it tells was due.</summary>
    public Duration Overdue => alert.DueAt is { } due && due < alert.DecidedAt ? alert.DecidedAt - due : Duration.Zero;

    /// <summary>An input of the decision; empty when it has none of that name.</summary>
    public string Input(string name) => alert.Inputs.GetValueOrDefault(name, "");

    /// <summary>An input that is an instant, local.</summary>
    public string Time(string name) => InstantPattern.ExtendedIso.Parse(Input(name)) is { Success: true } parsed ? Local(parsed.Value) : "";

    /// <summary>A duration in its largest fitting unit, for example 90 min, 36 h, 5 d.</summary>
    public static string Long(Duration duration, string minutes, string hours, string days) => duration switch
    {
        _ when duration < Duration.FromHours(2) => Text(duration.TotalMinutes, minutes),
        _ when duration < Duration.FromDays(2) => Text(duration.TotalHours, hours),
        _ => Text(duration.TotalDays, days),
    };

    private static string Text(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(amount):0} {unit}");

    private string Local(Instant instant) => Minute.Format(instant.InZoneOrUtc(zone));
}

using Monitoring.Core.Calendars;
using NodaTime.Text;

namespace Monitoring.Core.Tests.Kit;

/// <summary>Instants and places in time, written as people write them.</summary>
internal static class Times
{
    public static DateTimeZone Shanghai { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static DateTimeZone Berlin { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>An instant from a text with an offset (2022-03-18T09:30+08:00), or, without one, from local time in Shanghai.</summary>
    public static Instant I(string text)
    {
        var exact = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>").Parse(text);
        return exact.Success ? exact.Value.ToInstant() : I(text, Shanghai);
    }

    /// <summary>An instant from local time (2022-03-18T09:30) in a zone.</summary>
    public static Instant I(string text, DateTimeZone zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text).Value.InZoneLeniently(zone).ToInstant();

    public static Duration H(double hours) => Duration.FromHours(hours);

    public static Duration D(double days) => Duration.FromDays(days);

    public static Duration M(double minutes) => Duration.FromMinutes(minutes);

    public static LocalTime T(int hour, int minute = 0) => new(hour, minute);

    public static WorkingTime Working(DateTimeZone? zone = null) => new(Shipped.Calendar, zone ?? Shanghai);
}

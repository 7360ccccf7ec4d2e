using NodaTime;

namespace Monitoring.Core.Calendars;

/// <summary>Instants as they are read in a zone.</summary>
public static class LocalInstants
{
    private static readonly Duration WidestOffset = Duration.FromHours(18);

    /// <summary>
    /// The instant in the zone; in UTC at the ends of the calendar, where local time could lie beyond them. What people wrote
    /// may name any instant, and showing it must not fail.
    /// </summary>
    public static ZonedDateTime InZoneOrUtc(this Instant instant, DateTimeZone zone) =>
        instant - Instant.MinValue > WidestOffset && Instant.MaxValue - instant > WidestOffset ? instant.InZone(zone) : instant.InUtc();
}

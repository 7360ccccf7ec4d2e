using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>Shows instants as people of a region read them.</summary>
internal static class LocalTime
{
    /// <summary>The instant with the offset that holds in the zone then.</summary>
    internal static DateTimeOffset In(this Instant instant, DateTimeZone zone) => LocalInstant.Of(instant, zone);

    /// <summary>The same, for what may not have come.</summary>
    internal static DateTimeOffset? In(this Instant? instant, DateTimeZone zone) => instant?.In(zone);

    /// <summary>The local day of an instant.</summary>
    internal static LocalDate DayIn(this Instant instant, DateTimeZone zone) => instant.InZone(zone).Date;

    /// <summary>The instant a local day starts.</summary>
    internal static Instant StartOf(this DateTimeZone zone, LocalDate day) => zone.AtStartOfDay(day).ToInstant();

    /// <summary>The Monday of a day's week.</summary>
    internal static LocalDate Week(this LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}

using NodaTime;

namespace Monitoring.Runtime.Time;

/// <summary>Instants as they are shown outside.</summary>
public static class LocalInstant
{
    /// <summary>
    /// The instant with the offset that holds in the zone then; in UTC where that would be before the year 1. Any past is
    /// accepted, and what follows from it must not fail because a zone lies behind UTC.
    /// </summary>
    public static DateTimeOffset Of(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        return local.Year >= 1 ? local.ToDateTimeOffset() : instant.ToDateTimeOffset();
    }
}

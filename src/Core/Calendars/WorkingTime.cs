using NodaTime;

namespace Monitoring.Core.Calendars;

/// <summary>A working calendar in a time zone: working hours as instants.</summary>
/// <param name="Calendar">Which days are worked, and when.</param>
/// <param name="Zone">The zone its local times are in.</param>
public sealed record WorkingTime(WorkingCalendar Calendar, DateTimeZone Zone)
{
    /// <summary>The working periods that end after <paramref name="from"/>, in order, the first one cut at <paramref name="from"/>. Endless.</summary>
    public IEnumerable<Interval> PeriodsFrom(Instant from)
    {
        for (var date = from.InZone(Zone).Date; ; date = date.PlusDays(1))
        {
            if (!Calendar.IsWorkday(date))
            {
                continue;
            }

            var start = Instant.Max(from, Local(date, Calendar.WorkStarts));
            var end = Local(date, Calendar.WorkEnds);
            if (start < end)
            {
                yield return new Interval(start, end);
            }
        }
    }

    /// <summary>The instant at which the given amount of working time has passed since <paramref name="from"/>.</summary>
    public Instant Add(Instant from, Duration amount)
    {
        var left = amount;
        foreach (var period in PeriodsFrom(from))
        {
            if (left <= period.Duration)
            {
                return period.Start + left;
            }

            left -= period.Duration;
        }

        throw new InvalidOperationException("The periods of a calendar never end.");
    }

    /// <summary>The working time inside a window; when the window holds none, the whole next working period after its start.</summary>
    public IReadOnlyList<Interval> Within(Instant from, Instant to)
    {
        var inside = PeriodsFrom(from)
            .TakeWhile(p => p.Start < to)
            .Select(p => new Interval(p.Start, Instant.Min(p.End, to)))
            .ToList();
        return inside.Count > 0 ? inside : [PeriodsFrom(from).First()];
    }

    /// <summary>The instant of a local time. One that the clocks skip is moved forward by the length of the gap; of one that comes twice, the earlier is taken.</summary>
    public Instant Local(LocalDate date, LocalTime time) => (date + time).InZoneLeniently(Zone).ToInstant();
}

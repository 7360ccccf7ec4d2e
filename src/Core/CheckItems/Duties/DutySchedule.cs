using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>The windows of a cadence at one place, as instants.</summary>
/// <param name="days">The cadence's windows by local day.</param>
/// <param name="registeredAt">When the item was registered; anchors the cadences that count elapsed hours.</param>
public sealed class DutySchedule(DayWindows days, Instant registeredAt)
{
    /// <summary>The windows of a cadence, worked out afresh.</summary>
    public DutySchedule(Cadence cadence, WorkingTime time, Instant registeredAt)
        : this(new DayWindows(cadence, time), registeredAt)
    {
    }

    /// <summary>The calendar and zone of the site.</summary>
    public WorkingTime Time => days.Time;

    /// <summary>How long after a counted record the next one counts; zero when any does.</summary>
    public Duration MinSpacing => days.Cadence switch
    {
        Cadence.TimesPerDay perDay => perDay.MinSpacing,
        Cadence.TimesPerWeek perWeek => perWeek.MinSpacing,
        _ => Duration.Zero,
    };

    /// <summary>The windows that end after the instant, in order of their ends. Endless.</summary>
    public IEnumerable<DutyWindow> From(Instant instant) =>
        days.Cadence is Cadence.EveryHours every ? EveryHoursFrom(every.Hours, instant) : DailyFrom(instant);

    private IEnumerable<DutyWindow> EveryHoursFrom(int hours, Instant instant)
    {
        var anchor = registeredAt.InZone(Time.Zone).Date.AtStartOfDayInZone(Time.Zone).ToInstant();
        var length = Duration.FromHours(hours);
        var index = Math.Max(0, (long)Math.Floor((instant - anchor) / length));
        for (var start = anchor + (length * index); ; start += length)
        {
            yield return new DutyWindow(start, start + length, 1);
        }
    }

    private IEnumerable<DutyWindow> DailyFrom(Instant instant)
    {
        // A window that began on an earlier day may still be running: the last shift of yesterday, or this week since Monday.
        var reachBack = days.Cadence is Cadence.TimesPerWeek ? 7 : 1;
        for (var date = instant.InZone(Time.Zone).Date.PlusDays(-reachBack); ; date = date.PlusDays(1))
        {
            foreach (var window in days.Of(date))
            {
                if (window.End > instant)
                {
                    yield return window;
                }
            }
        }
    }
}

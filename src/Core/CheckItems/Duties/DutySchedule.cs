using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>A span of time in which a duty must be done.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; after the start.</param>
/// <param name="Required">How many counted records it asks for; at least 1.</param>
public readonly record struct DutyWindow(Instant Start, Instant End, int Required)
{
    /// <summary>Whether the instant lies in the window.</summary>
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}

/// <summary>The windows of a cadence at one place, as instants.</summary>
/// <param name="Cadence">When the duty must be done.</param>
/// <param name="Time">The calendar and zone of the site.</param>
/// <param name="RegisteredAt">When the item was registered; anchors the cadences that count elapsed hours.</param>
public sealed record DutySchedule(Cadence Cadence, WorkingTime Time, Instant RegisteredAt)
{
    /// <summary>How long after a counted record the next one counts; zero when any does.</summary>
    public Duration MinSpacing => Cadence switch
    {
        Cadence.TimesPerDay perDay => perDay.MinSpacing,
        Cadence.TimesPerWeek perWeek => perWeek.MinSpacing,
        _ => Duration.Zero,
    };

    /// <summary>The windows that end after the instant, in order of their ends. Endless.</summary>
    public IEnumerable<DutyWindow> From(Instant instant) =>
        Cadence is Cadence.EveryHours every ? EveryHoursFrom(every.Hours, instant) : DailyFrom(instant);

    private IEnumerable<DutyWindow> EveryHoursFrom(int hours, Instant instant)
    {
        var anchor = RegisteredAt.InZone(Time.Zone).Date.AtStartOfDayInZone(Time.Zone).ToInstant();
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
        var reachBack = Cadence is Cadence.TimesPerWeek ? 7 : 1;
        for (var date = instant.InZone(Time.Zone).Date.PlusDays(-reachBack); ; date = date.PlusDays(1))
        {
            foreach (var window in Of(date))
            {
                if (window.End > instant && window.End > window.Start)
                {
                    yield return window;
                }
            }
        }
    }

    /// <summary>The windows that belong to a local date. A window that the clocks leave without any time is empty and passed over by the caller.</summary>
    private IEnumerable<DutyWindow> Of(LocalDate date) => Cadence switch
    {
        Cadence.TimesPerDay perDay when !Asks(perDay.Days, date) => [],
        Cadence.TimesPerDay { Windows.Count: > 0 } perDay => perDay.Windows.Select(w => Explicit(date, w)),
        Cadence.TimesPerDay perDay => EqualParts(StartOf(date), StartOf(date.PlusDays(1)), perDay.Times),
        Cadence.PerShift shifts => Shifts(date, shifts.Starts),
        Cadence.DailyBy daily when !Asks(daily.Days, date) => [],
        Cadence.DailyBy daily => [new DutyWindow(StartOf(date), Time.Local(date, daily.By), 1)],
        Cadence.WeeklyBy weekly when date.DayOfWeek != weekly.Day => [],
        Cadence.WeeklyBy weekly => [new DutyWindow(StartOf(date.PlusDays(-6)), Time.Local(date, weekly.By), 1)],
        Cadence.TimesPerWeek when date.DayOfWeek != IsoDayOfWeek.Monday => [],
        Cadence.TimesPerWeek perWeek => [new DutyWindow(StartOf(date), StartOf(date.PlusDays(7)), perWeek.Times)],
        _ => throw new InvalidOperationException($"{Cadence.GetType().Name} has no windows by day."),
    };

    private bool Asks(DutyDays days, LocalDate date) => days == DutyDays.All || Time.Calendar.IsWorkday(date);

    private Instant StartOf(LocalDate date) => Time.Zone.AtStartOfDay(date).ToInstant();

    private DutyWindow Explicit(LocalDate date, DailyWindow window)
    {
        var endDate = window.To <= window.From ? date.PlusDays(1) : date;
        return new DutyWindow(Time.Local(date, window.From), Time.Local(endDate, window.To), 1);
    }

    private static IEnumerable<DutyWindow> EqualParts(Instant start, Instant end, int parts)
    {
        var length = (end - start) / parts;
        for (var i = 0; i < parts; i++)
        {
            // The last part takes what division left over, so that no instant of the day is outside.
            yield return new DutyWindow(start + (length * i), i == parts - 1 ? end : start + (length * (i + 1)), 1);
        }
    }

    private IEnumerable<DutyWindow> Shifts(LocalDate date, IReadOnlyList<LocalTime> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? Time.Local(date, starts[i + 1]) : Time.Local(date.PlusDays(1), starts[0]);
            yield return new DutyWindow(Time.Local(date, starts[i]), end, 1);
        }
    }
}

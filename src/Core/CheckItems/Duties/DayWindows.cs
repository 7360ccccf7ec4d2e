using System.Collections.Concurrent;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>
/// The windows of a cadence by the local day they belong to, each day worked out once: every item that shares the rules
/// shares them, and time zones are slow to ask.
/// </summary>
/// <param name="cadence">When the duty must be done.</param>
/// <param name="time">The calendar and zone of the site.</param>
public sealed class DayWindows(Cadence cadence, WorkingTime time)
{
    /// <summary>How many days are remembered; more than any item looks back or ahead.</summary>
    private const int MaxDays = 1_024;

    private readonly ConcurrentDictionary<LocalDate, DutyWindow[]> _days = new();

    /// <summary>When the duty must be done.</summary>
    public Cadence Cadence => cadence;

    /// <summary>The calendar and zone of the site.</summary>
    public WorkingTime Time => time;

    /// <summary>The windows that belong to a local day, without those that the clocks leave no time.</summary>
    public IReadOnlyList<DutyWindow> Of(LocalDate date)
    {
        if (_days.TryGetValue(date, out var known))
        {
            return known;
        }

        if (_days.Count >= MaxDays)
        {
            _days.Clear();
        }

        return _days[date] = [.. WorkOut(date).Where(w => w.End > w.Start)];
    }

    private IEnumerable<DutyWindow> WorkOut(LocalDate date) => Cadence switch
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

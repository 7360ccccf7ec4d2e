using Monitoring.Core.Calendars;
using NodaTime;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>How fast the clock of a demo goes: slowly enough to watch while teams are out, quickly at night and on days off.</summary>
/// <param name="time">The calendar and zone of the city.</param>
/// <param name="daySeconds">Seconds that a working day takes, its night included.</param>
internal sealed class Pace(WorkingTime time, double daySeconds)
{
    private const double DayShare = 0.75;
    private const int FirstHour = 8;
    private const int LastHour = 18;

    private static readonly Duration DayStep = Duration.FromMinutes(5);
    private static readonly Duration NightStep = Duration.FromMinutes(15);

    /// <summary>How far the clock goes at once from an instant: so far behind its time may an event come.</summary>
    internal Duration Step(Instant from) => IsBusy(from) ? DayStep : NightStep;

    /// <summary>How long that takes for those who watch.</summary>
    internal TimeSpan Takes(Instant from)
    {
        var isBusy = IsBusy(from);
        var hours = isBusy ? LastHour - FirstHour : 24 - (LastHour - FirstHour);
        return TimeSpan.FromSeconds(daySeconds * (isBusy ? DayShare : 1 - DayShare) * (Step(from).TotalHours / hours));
    }

    private bool IsBusy(Instant at)
    {
        var local = at.InZone(time.Zone);
        return local.Hour is >= FirstHour and < LastHour && time.Calendar.IsWorkday(local.Date);
    }
}

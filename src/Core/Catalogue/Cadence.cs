using System.Text.Json.Serialization;
using NodaTime;

namespace Monitoring.Core.Catalogue;

/// <summary>On which local days a cadence asks for anything.</summary>
public enum DutyDays
{
    /// <summary>Every day.</summary>
    All,

    /// <summary>The working days of the region's calendar, make-up workdays included.</summary>
    Workdays,
}

/// <summary>A span of the local day, for example 06:00 to 10:00. An end at or before the start lies on the next day; 00:00 to 00:00 is the whole day.</summary>
/// <param name="From">Where it starts, inclusive.</param>
/// <param name="To">Where it ends, exclusive.</param>
public sealed record DailyWindow(LocalTime From, LocalTime To);

/// <summary>When a duty must be done. All local times are those of the site's region. Names after <c>$</c> stand in kept rules for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(TimesPerDay), "times-per-day")]
[JsonDerivedType(typeof(PerShift), "per-shift")]
[JsonDerivedType(typeof(EveryHours), "every-hours")]
[JsonDerivedType(typeof(TimesPerWeek), "times-per-week")]
[JsonDerivedType(typeof(DailyBy), "daily-by")]
[JsonDerivedType(typeof(WeeklyBy), "weekly-by")]
public abstract record Cadence
{
    private Cadence()
    {
    }

    /// <summary>n times per local day: in the windows named, otherwise in n equal parts of the day as long as it really is (23, 24 or 25 hours).</summary>
    /// <param name="Times">How often; 1 to 24. With windows, their number.</param>
    /// <param name="MinSpacing">How long after the last counted record the next one counts; zero when any does.</param>
    /// <param name="Windows">Explicit windows in order of their start, or empty.</param>
    /// <param name="Days">On which days.</param>
    public sealed record TimesPerDay(int Times, Duration MinSpacing, IReadOnlyList<DailyWindow> Windows, DutyDays Days) : Cadence;

    /// <summary>Once per shift; each shift lasts until the next one starts.</summary>
    /// <param name="Starts">Local starts of the shifts, ascending, at least one.</param>
    public sealed record PerShift(IReadOnlyList<LocalTime> Starts) : Cadence;

    /// <summary>Once in every N elapsed hours, counted from the start of the local day on which the item was registered.</summary>
    /// <param name="Hours">1 to 168.</param>
    public sealed record EveryHours(int Hours) : Cadence;

    /// <summary>n times per local week (Monday to Sunday); a week with fewer is one miss.</summary>
    /// <param name="Times">1 to 14.</param>
    /// <param name="MinSpacing">How long after the last counted record the next one counts; zero when any does.</param>
    public sealed record TimesPerWeek(int Times, Duration MinSpacing) : Cadence;

    /// <summary>Once a day by a local time, counted from the start of that day (零报告: also when there is nothing to report).</summary>
    /// <param name="By">When it must have been done.</param>
    /// <param name="Days">On which days.</param>
    public sealed record DailyBy(LocalTime By, DutyDays Days) : Cadence;

    /// <summary>Once a week by a local time on a day of the week, counted from the start of the day after the last such day.</summary>
    /// <param name="Day">The day of the week.</param>
    /// <param name="By">When it must have been done.</param>
    public sealed record WeeklyBy(IsoDayOfWeek Day, LocalTime By) : Cadence;
}

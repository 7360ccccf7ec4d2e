using NodaTime;

namespace Monitoring.Core.Calendars;

/// <summary>Which days are worked, and during which local hours.</summary>
public sealed record WorkingCalendar
{
    /// <summary>The code regions name, for example <c>cn</c>.</summary>
    public required string Code { get; init; }

    /// <summary>When the working day starts, local time.</summary>
    public required LocalTime WorkStarts { get; init; }

    /// <summary>When the working day ends, local time; after <see cref="WorkStarts"/>.</summary>
    public required LocalTime WorkEnds { get; init; }

    /// <summary>The years that have data, each with its exceptions. A year without data counts Monday to Friday.</summary>
    public required IReadOnlyDictionary<int, CalendarYear> Years { get; init; }

    /// <summary>Whether the date is worked.</summary>
    public bool IsWorkday(LocalDate date)
    {
        var weekday = date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        if (!Years.TryGetValue(date.Year, out var year))
        {
            return weekday;
        }

        return year.MakeUpWorkdays.Contains(date) || (weekday && !year.Holidays.Contains(date));
    }

    /// <summary>Whether the calendar has data for the year; callers warn when it has none.</summary>
    public bool Covers(int year) => Years.ContainsKey(year);
}

/// <summary>The exceptions of one year from the pattern Monday to Friday.</summary>
/// <param name="Holidays">Days off; those on a weekend change nothing.</param>
/// <param name="MakeUpWorkdays">Weekend days that are worked.</param>
public sealed record CalendarYear(IReadOnlySet<LocalDate> Holidays, IReadOnlySet<LocalDate> MakeUpWorkdays);

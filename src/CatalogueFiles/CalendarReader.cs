using System.Globalization;
using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Calendars;
using NodaTime;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads one file of <c>calendars</c>.</summary>
internal static class CalendarReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public static WorkingCalendar? Read(Field root, CodeRegistry codes)
    {
        var map = root.Map();
        if (map is null)
            return null;

        var code = codes.Declare(map.Required("code"));
        var hours = Hours(map.Required("hours"));
        var years = Years(map.Required("years"));
        map.Finish();

        return code is null || hours is null || years is null
            ? null
            : new WorkingCalendar { Code = code, WorkStarts = hours.Value.From, WorkEnds = hours.Value.To, Years = years };
    }

    private static (LocalTime From, LocalTime To)? Hours(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var from = map.Required("from")?.Time();
        var toField = map.Required("to");
        var to = toField?.Time();
        if (to <= from)
            toField?.Fail("Must be later than from.");

        map.Finish();
        return from is null || to is null ? null : (from.Value, to.Value);
    }

    private static Dictionary<int, CalendarYear>? Years(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var years = new Dictionary<int, CalendarYear>();
        foreach (var (key, value) in map.Entries())
        {
            if (key.Length != 4 || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is < FirstYear or > LastYear)
                value.Fail($"Expected a year from {FirstYear} to {LastYear} as the key, found '{key}'.");
            else if (Year(value, number) is { } year)
                years[number] = year;
        }

        map.Finish();
        return years;
    }

    private static CalendarYear? Year(Field field, int year)
    {
        var map = field.Map();
        if (map is null)
            return null;

        var holidays = new Dictionary<LocalDate, string>();
        ReadDays(map.Required("holidays"), year, holidays, (_, _) => null);
        var makeUps = new Dictionary<LocalDate, string>();
        ReadDays(map.Optional("makeUpWorkdays"), year, makeUps, (date, text) =>
            date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                ? $"{text} is a {date.DayOfWeek}; only a Saturday or a Sunday can be a make-up workday."
                : holidays.TryGetValue(date, out var holiday)
                    ? $"{text} is a holiday as well, at {holiday}."
                    : null);
        map.Finish();
        return new CalendarYear(holidays.Keys.ToHashSet(), makeUps.Keys.ToHashSet());
    }

    /// <summary>Reads a list of dates and ranges into single days, each remembered with where it stands; each line tells at most one mistake.</summary>
    private static void ReadDays(
        Field? field, int year, Dictionary<LocalDate, string> days, Func<LocalDate, string, string?> check)
    {
        foreach (var item in field?.List(mayBeEmpty: true) ?? [])
        {
            if (item.Dates() is not var (from, to))
                continue;

            if (to < from)
                item.Fail("The range ends before it starts.");
            else if (from.Year != year || to.Year != year)
                item.Fail($"Must lie in the year {year}; split a range at the end of the year.");
            else if (FirstMistake(item.Path, from, to, days, check) is { } mistake)
                item.Fail(mistake);
        }
    }

    private static string? FirstMistake(
        string path, LocalDate from, LocalDate to, Dictionary<LocalDate, string> days, Func<LocalDate, string, string?> check)
    {
        string? mistake = null;
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            var text = date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            if (!days.TryAdd(date, path))
                mistake ??= $"{text} stands at {days[date]} already.";

            mistake ??= check(date, text);
        }

        return mistake;
    }
}

using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads when a duty must be done: one key says which kind of cadence it is, further keys say it more closely.</summary>
internal static class CadenceReader
{
    private static readonly string[] s_forms = ["timesPerDay", "perShift", "everyHours", "timesPerWeek", "dailyBy", "weeklyBy"];

    /// <summary>The keys that refine a cadence, each with the forms it belongs to.</summary>
    private static readonly (string Key, string[] Forms)[] s_refinements =
    [
        ("minSpacing", ["timesPerDay", "timesPerWeek"]),
        ("windows", ["timesPerDay"]),
        ("days", ["timesPerDay", "dailyBy"]),
        ("day", ["weeklyBy"]),
    ];

    public static Cadence? Read(Field field)
    {
        var map = field.Map();
        if (map is null)
            return null;

        var found = s_forms.Where(form => map.Optional(form) is not null).ToList();
        foreach (var (key, forms) in s_refinements)
        {
            var refinement = map.Optional(key);
            if (found is [var only] && !forms.Contains(only))
                refinement?.Fail($"Belongs to {string.Join(" and ", forms)} only; the cadence here is {only}.");
        }

        map.Finish();
        if (found is not [var form])
        {
            map.Fail($"Name exactly one of {string.Join(", ", s_forms)}.");
            return null;
        }

        return map.Optional(form) is { } value ? Read(form, value, map) : null;
    }

    private static Cadence? Read(string form, Field value, MapReader map) => form switch
    {
        "timesPerDay" => TimesPerDay(value, map),
        "perShift" => PerShift(value),
        "everyHours" => value.Integer(1, 168) is { } hours ? new Cadence.EveryHours(hours) : null,
        "timesPerWeek" => TimesPerWeek(value, map),
        "dailyBy" => DailyBy(value, map),
        _ => WeeklyBy(value, map),
    };

    private static Cadence.TimesPerDay? TimesPerDay(Field value, MapReader map)
    {
        var times = value.Integer(1, 24);
        var spacing = Spacing(map, times, Duration.FromDays(1), "day");
        var days = Days(map);
        var windowsField = map.Optional("windows");
        var windows = windowsField is null ? [] : WindowsReader.Read(windowsField);
        if (windowsField is not null && windows is not null && times is not null && times != windows.Count)
            value.Fail($"Must be the number of windows, which is {windows.Count}.");

        return times is null || spacing is null || days is null || windows is null
            ? null
            : new Cadence.TimesPerDay(times.Value, spacing.Value, windows, days.Value);
    }

    private static Cadence.TimesPerWeek? TimesPerWeek(Field value, MapReader map)
    {
        var times = value.Integer(1, 14);
        var spacing = Spacing(map, times, Duration.FromDays(7), "week");
        return times is null || spacing is null ? null : new Cadence.TimesPerWeek(times.Value, spacing.Value);
    }

    private static Cadence.PerShift? PerShift(Field value)
    {
        var items = value.List();
        if (items is null)
            return null;

        var starts = new List<LocalTime>();
        foreach (var item in items)
        {
            if (item.Time() is not { } start)
                continue;

            if (starts.Count > 0 && start <= starts[^1])
                item.Fail("Shifts must start one after the other.");

            starts.Add(start);
        }

        return starts.Count < items.Count ? null : new Cadence.PerShift(starts);
    }

    private static Cadence.DailyBy? DailyBy(Field value, MapReader map)
    {
        var by = AfterMidnight(value);
        var days = Days(map);
        return by is null || days is null ? null : new Cadence.DailyBy(by.Value, days.Value);
    }

    private static Cadence.WeeklyBy? WeeklyBy(Field value, MapReader map)
    {
        var by = AfterMidnight(value);
        var day = map.Required("day")?.OneOf<IsoDayOfWeek>();
        return by is null || day is null ? null : new Cadence.WeeklyBy(day.Value, by.Value);
    }

    /// <summary>A day that ends when it starts would leave no time to do the duty.</summary>
    private static LocalTime? AfterMidnight(Field value)
    {
        var by = value.Time();
        if (by != LocalTime.Midnight)
            return by;

        value.Fail("Must be later than 00:00, because the time to do it starts there; '23:59' is the end of the day.");
        return null;
    }

    private static DutyDays? Days(MapReader map) => map.Optional("days") is { } days ? days.OneOf<DutyDays>() : DutyDays.All;

    private static Duration? Spacing(MapReader map, int? times, Duration period, string word)
    {
        if (map.Optional("minSpacing") is not { } field)
            return Duration.Zero;

        var spacing = field.Duration(mayBeZero: true);
        if (spacing * (times - 1) >= period)
            field.Fail($"{times} times that far apart do not fit into one {word}.");

        return spacing;
    }
}

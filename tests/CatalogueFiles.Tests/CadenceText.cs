using System.Globalization;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>Writes a cadence in the short form of the test tables.</summary>
internal static class CadenceText
{
    public static string Of(Cadence? cadence) => cadence switch
    {
        null => "",
        Cadence.TimesPerDay c => $"{c.Times} a day{Spacing(c.MinSpacing)}{Days(c.Days)}{(c.Windows.Count > 0 ? " windows" : "")}",
        Cadence.PerShift c => $"shifts {string.Join(' ', c.Starts.Select(Time))}",
        Cadence.EveryHours c => $"every {c.Hours}h",
        Cadence.TimesPerWeek c => $"{c.Times} a week{Spacing(c.MinSpacing)}",
        Cadence.DailyBy c => $"by {Time(c.By)}{Days(c.Days)}",
        Cadence.WeeklyBy c => $"by {c.Day} {Time(c.By)}",
        _ => throw new ArgumentOutOfRangeException(nameof(cadence)),
    };

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Spacing(Duration spacing) => spacing == Duration.Zero ? "" : $" {spacing.TotalHours}h apart";

    private static string Days(DutyDays days) => days == DutyDays.Workdays ? " workdays" : "";
}

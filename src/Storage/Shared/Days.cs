using NodaTime;
using NodaTime.Text;

namespace Monitoring.Storage;

/// <summary>Local days as they are stored: ISO dates, which sort as they follow each other.</summary>
internal static class Days
{
    /// <summary>The stored form.</summary>
    public static string ToIso(this LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The day of a stored form.</summary>
    public static LocalDate ToDay(this string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}

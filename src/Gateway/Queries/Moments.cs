using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>Days and instants that callers name. They stay a day away from both ends of the calendar, so that they can be shown in every zone.</summary>
internal static class Moments
{
    /// <summary>What is allowed, for messages.</summary>
    internal const string Range = "This must lie between 0001-01-02 and 9999-12-30.";

    private static readonly LocalDate First = new(1, 1, 2);
    private static readonly LocalDate Last = new(9999, 12, 30);

    /// <summary>Whether a day can be reckoned with.</summary>
    internal static bool IsInRange(LocalDate day) => day >= First && day <= Last;

    /// <summary>Reads RFC 3339 with an offset; null for anything else, and for what cannot be reckoned with.</summary>
    internal static OffsetDateTime? Parse(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var value } && IsInRange(value.Date) ? value : null;

    /// <summary>Reads a day of ISO 8601; null for anything else, and for what cannot be reckoned with.</summary>
    internal static LocalDate? ParseDay(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var value } && IsInRange(value) ? value : null;
}

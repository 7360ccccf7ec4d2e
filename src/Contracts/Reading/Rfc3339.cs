namespace Monitoring.Contracts.Reading;

/// <summary>
/// Times of RFC 3339, which always name their offset. The parsers of the library take more (and less) than the RFC:
/// a time without an offset would be read as ours.
/// </summary>
internal static class Rfc3339
{
    private const int FirstFraction = 19;
    private const int TickDigits = 7;

    /// <summary>
    /// False for anything that is not such a time, names a day or hour that does not exist, or lies outside the years
    /// 1 to 9999 in UTC. A leap second (:60) is refused, because no clock here can show it. Digits beyond 100 ns are cut off.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < FirstFraction + 1
            || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't') || text[13] != ':' || text[16] != ':'
            || !TryNumber(text[..4], out var year) || !TryNumber(text.Slice(5, 2), out var month)
            || !TryNumber(text.Slice(8, 2), out var day) || !TryNumber(text.Slice(11, 2), out var hour)
            || !TryNumber(text.Slice(14, 2), out var minute) || !TryNumber(text.Slice(17, 2), out var second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59
            || !TryFraction(text[FirstFraction..], out var ticks, out var rest)
            || !TryOffset(rest, out var offset))
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(ticks);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, out long ticks, out ReadOnlySpan<char> rest)
    {
        ticks = 0;
        rest = text;
        if (text[0] != '.')
        {
            return true;
        }

        var digits = 0;
        for (var i = 1; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            if (digits < TickDigits)
            {
                ticks = (ticks * 10) + (text[i] - '0');
            }

            digits++;
        }

        for (var i = digits; i < TickDigits; i++)
        {
            ticks *= 10;
        }

        rest = text[(digits + 1)..];
        return digits > 0;
    }

    // 14 hours is the widest offset the library takes, and the widest in use anywhere.
    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !TryNumber(text.Slice(1, 2), out var hours) || !TryNumber(text.Slice(4, 2), out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>Durations as people write them: <c>72h</c>, <c>7d</c>, <c>30m</c>, <c>1d12h</c>. A day is 24 hours here; the parts go from the largest to the smallest.</summary>
internal static partial class DurationText
{
    public const string Examples = "72h, 7d, 30m or 1d12h";

    /// <summary>Nothing in a policy lasts longer than ten years; the bound keeps sums of durations far from overflow.</summary>
    private static readonly Duration s_longest = Duration.FromDays(3653);

    public static Duration? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || text.Length == 0)
            return null;

        var duration = Duration.FromDays(Part(match, "d")) + Duration.FromHours(Part(match, "h"))
            + Duration.FromMinutes(Part(match, "m")) + Duration.FromSeconds(Part(match, "s"));
        return duration <= s_longest ? duration : null;
    }

    private static long Part(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<d>[0-9]{1,4})d)?((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,7})m)?((?<s>[0-9]{1,9})s)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Form();
}

using System.Globalization;
using Monitoring.Gateway.Access;

namespace Monitoring.Gateway.Queries;

/// <summary>Where a page of a timeline starts.</summary>
/// <param name="After">The last entry of the page before; 0 for the first.</param>
/// <param name="Live">The issue that was live at the check item then, so that the ledger need not be read from its start.</param>
internal sealed record TimelineCursor(long After, string? Live)
{
    private static readonly TimelineCursor Start = new(0, null);

    /// <summary>Reads what <see cref="ToString"/> wrote and was sealed then; the start for null, null for anything else.</summary>
    internal static async ValueTask<TimelineCursor?> OpenAsync(string? cursor, CursorSeal seal, CancellationToken cancellation)
    {
        try
        {
            return await seal.OpenAsync(cursor, cancellation) is { } text ? Parse(text) : Start;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>To be sealed before anybody sees it: it counts entries that not everybody may know of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{After} {Live}");

    private static TimelineCursor? Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space >= 0 && long.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? new TimelineCursor(after, space + 1 < text.Length ? text[(space + 1)..] : null)
            : null;
    }
}

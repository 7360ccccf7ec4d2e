using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>Where a page of a timeline starts.</summary>
/// <param name="After">The last entry of the page before; 0 for the first.</param>
/// <param name="Live">The issue that was live at the check item then, so that the ledger need not be read from its start.</param>
internal sealed record TimelineCursor(long After, string? Live)
{
    private static readonly TimelineCursor Start = new(0, null);

    /// <summary>Reads what <see cref="ToString"/> wrote; null is the start.</summary>
    internal static bool TryParse(string? text, [NotNullWhen(true)] out TimelineCursor? cursor)
    {
        cursor = Start;
        if (text is null)
            return true;

        cursor = null;
        if (!Base64Url.IsValid(text))
            return false;

        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var space = plain.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !long.TryParse(plain.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            return false;

        cursor = new TimelineCursor(after, space + 1 < plain.Length ? plain[(space + 1)..] : null);
        return true;
    }

    /// <summary>Opaque to clients.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{After} {Live}")));
}

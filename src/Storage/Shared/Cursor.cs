using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Monitoring.Storage;

/// <summary>Where a page of a list starts, as callers hand it back: a number and a text, opaque to them.</summary>
/// <param name="List">Which list it belongs to; another list's cursor is refused.</param>
/// <param name="Number">What the list is sorted by.</param>
/// <param name="Text">What tells rows of the same number apart; may be empty.</param>
internal readonly record struct Cursor(char List, long Number, string Text)
{
    private const int Longest = 1024;

    /// <summary>The opaque form.</summary>
    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{List}{Number}:{Text}")));

    /// <summary>Reads what a caller handed back.</summary>
    /// <exception cref="FormatException">It was not made by this list.</exception>
    public static Cursor Parse(char list, string cursor)
    {
        if (cursor.Length is > 0 and <= Longest && Base64Url.IsValid(cursor))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 1
                && text[0] == list
                && long.TryParse(
                    text.AsSpan(1, colon - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return new Cursor(list, number, text[(colon + 1)..]);
            }
        }

        throw new FormatException("This is no cursor of this list.");
    }
}

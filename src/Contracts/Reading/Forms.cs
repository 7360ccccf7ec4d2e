using System.Buffers;

namespace Monitoring.Contracts.Reading;

/// <summary>The forms of texts, checked character by character: an event of the field has a dozen of them.</summary>
internal static class Forms
{
    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>
    /// Schemes that carry content or a script in the URI itself: evidence is a reference, and people click on it.
    /// </summary>
    private static readonly string[] CarryingSchemes = ["data", "javascript", "vbscript"];

    /// <summary>
    /// Whether a text has more than so many code points; UTF-16 needs at least as many units, so most texts need no count.
    /// </summary>
    internal static bool IsLongerThan(string text, int max)
    {
        if (text.Length <= max)
        {
            return false;
        }

        var points = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
            {
                points--;
            }
        }

        return points > max;
    }

    internal static bool IsCode(string text) => !text.AsSpan().ContainsAnyExcept(CodeCharacters);

    internal static bool IsItemCode(string text)
    {
        var parts = 0;
        var length = 0;
        foreach (var c in text)
        {
            if (c == '.' && length > 0)
            {
                parts++;
                length = 0;
            }
            else if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            {
                length++;
            }
            else
            {
                return false;
            }
        }

        return parts > 0 && length > 0;
    }

    internal static bool IsReference(string text) =>
        HasNoControls(text) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    internal static bool HasNoControls(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsFreeText(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsSha256(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(HexDigits);

    internal static bool IsEvidenceUri(string text)
    {
        if (!IsUriReference(text))
        {
            return false;
        }

        var scheme = Scheme(text);
        foreach (var carrying in CarryingSchemes)
        {
            if (scheme.Equals(carrying, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// RFC 3986: only its characters, whole percent escapes, one fragment, and a scheme wherever the first segment has a
    /// colon.
    /// </summary>
    internal static bool IsUriReference(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyExcept(UriCharacters))
        {
            return false;
        }

        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0 && text.IndexOf('#', fragment + 1) >= 0)
        {
            return false;
        }

        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return false;
            }
        }

        var end = text.AsSpan().IndexOfAny('/', '?', '#');
        var colon = text.AsSpan(0, end < 0 ? text.Length : end).IndexOf(':');
        return colon < 0 || IsScheme(text.AsSpan(0, colon));
    }

    private static ReadOnlySpan<char> Scheme(string uriReference)
    {
        var end = uriReference.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && uriReference[end] == ':' ? uriReference.AsSpan(0, end) : [];
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}

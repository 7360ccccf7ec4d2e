using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Monitoring.Contracts.Reading;

/// <summary>Turns bytes into a JSON document, or into the one error that says why they are none.</summary>
internal static class JsonText
{
    /// <param name="utf8">The bytes; the document refers to them until it is disposed.</param>
    /// <param name="maxDepth">How deep it may nest.</param>
    /// <param name="field">What the error is named by.</param>
    /// <param name="document">The document, to be disposed by the caller.</param>
    /// <param name="error">What is wrong.</param>
    internal static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        int maxDepth,
        string field,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out FieldError? error)
    {
        document = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            error = new FieldError(field, ErrorCodes.BadUtf8, "The bytes are not UTF-8.");
            return false;
        }

        try
        {
            document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maxDepth });
            error = null;
            return true;
        }
        catch (JsonException)
        {
            // The library has no way to refuse a text without throwing. This is the only place, once per document.
            error = IsTooDeep(utf8.Span, maxDepth)
                ? new FieldError(field, ErrorCodes.TooDeep, $"The JSON nests deeper than {maxDepth} levels.")
                : new FieldError(field, ErrorCodes.NotJson, "The bytes are not one complete JSON text.");
            return false;
        }
    }

    /// <summary>
    /// Whether every escaped surrogate has its other half. JSON permits half a character, no text here does: it cannot
    /// be stored, and reading it would throw.
    /// </summary>
    internal static bool HasWholeCharacters(ReadOnlySpan<byte> json)
    {
        for (var i = json.IndexOf((byte)'\\'); i >= 0; i = Next(json, i))
        {
            var unit = EscapedUnit(json, i);
            if (unit is < 0xD800 or > 0xDFFF)
            {
                i += 1;
                continue;
            }

            var low = unit <= 0xDBFF ? EscapedUnit(json, i + 6) : -1;
            if (low is < 0xDC00 or > 0xDFFF)
            {
                return false;
            }

            i += 11;
        }

        return true;
    }

    private static int Next(ReadOnlySpan<byte> json, int last)
    {
        if (last + 1 >= json.Length)
        {
            return -1;
        }

        var found = json[(last + 1)..].IndexOf((byte)'\\');
        return found < 0 ? -1 : last + 1 + found;
    }

    private static int EscapedUnit(ReadOnlySpan<byte> json, int at)
    {
        if (at + 6 > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return -1;
        }

        var unit = 0;
        foreach (var digit in json.Slice(at + 2, 4))
        {
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return unit;
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> json, int maxDepth)
    {
        var depth = 0;
        var inText = false;
        for (var i = 0; i < json.Length && depth <= maxDepth; i++)
        {
            switch (json[i])
            {
                case (byte)'\\' when inText:
                    i++;
                    break;
                case (byte)'"':
                    inText = !inText;
                    break;
                case (byte)'{' or (byte)'[' when !inText:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !inText:
                    depth--;
                    break;
            }
        }

        return depth > maxDepth;
    }
}

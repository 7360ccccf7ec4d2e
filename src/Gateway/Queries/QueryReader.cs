using Monitoring.Contracts;
using Monitoring.Runtime.Models;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// Reads the parameters of a query. It gathers what is wrong instead of stopping, so that one answer names all of it, and
/// knows which parameters were asked for, so that a misspelt one is an error and not a filter silently left out.
/// </summary>
internal sealed class QueryReader(IQueryCollection query)
{
    /// <summary>How many rows a page may have.</summary>
    internal const int MaxLimit = 500;

    /// <summary>How many rows a page has when nobody says.</summary>
    internal const int DefaultLimit = 50;

    /// <summary>Characters of a text, at most.</summary>
    internal const int LongestText = 200;

    /// <summary>Characters of a cursor, at most.</summary>
    internal const int LongestCursor = 1024;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors = [];

    /// <summary>A text, or null when it is not named.</summary>
    internal string? Text(string name, int max = LongestText)
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values))
            return null;

        if (values.Count > 1)
            Fail(name, ErrorCodes.TooMany, "This parameter may be named once.");
        else if (string.IsNullOrWhiteSpace(values[0]))
            Fail(name, ErrorCodes.TooShort, "Leave the parameter out, or give it a value.");
        else if (values[0]!.Length > max)
            Fail(name, ErrorCodes.TooLong, $"At most {max} characters.");
        else
            return values[0];

        return null;
    }

    /// <summary>A text that must be among those known, or null.</summary>
    internal string? KnownText(string name, Func<string, bool> isKnown, string what)
    {
        if (Text(name) is not { } text)
            return null;

        if (isKnown(text))
            return text;

        Fail(name, ErrorCodes.UnknownWord, $"The catalogue has no such {what}.");
        return null;
    }

    /// <summary>A word of an enumeration, or null.</summary>
    internal T? Word<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;

        if (Words.TryParse<T>(text, out var value))
            return value;

        FailWord(name, Words.All<T>());
        return null;
    }

    /// <summary>One of the words, or null.</summary>
    internal string? OneOf(string name, IReadOnlyList<string> words)
    {
        if (Text(name) is not { } text)
            return null;

        if (words.Contains(text))
            return text;

        FailWord(name, words);
        return null;
    }

    /// <summary>Words of an enumeration, repeated or separated by commas; null when none is named.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="all">A word that stands for every member, or null for none.</param>
    internal IReadOnlyCollection<T>? AnyOf<T>(string name, string? all = null)
        where T : struct, Enum
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values))
            return null;

        var found = new HashSet<T>();
        var words = values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries));
        foreach (var word in words)
        {
            if (word == all)
            {
                found.UnionWith(Enum.GetValues<T>());
            }
            else if (Words.TryParse<T>(word, out var value))
            {
                found.Add(value);
            }
            else
            {
                FailWord(name, all is null ? Words.All<T>() : [.. Words.All<T>(), all]);
                return null;
            }
        }

        return found;
    }

    /// <summary>Texts that must be among those known, repeated or separated by commas; empty when none is named.</summary>
    internal IReadOnlyCollection<string> KnownTexts(string name, Func<string, bool> isKnown, string what)
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values))
            return [];

        var texts = values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        if (texts.All(isKnown))
            return texts;

        Fail(name, ErrorCodes.UnknownWord, $"The catalogue has no such {what}.");
        return [];
    }

    /// <summary>A whole number within bounds, or the one that stands for none.</summary>
    internal int Whole(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;

        if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out var value) && value >= least && value <= most)
            return value;

        Fail(name, ErrorCodes.OutOfRange, $"This must be a number from {least} to {most}.");
        return otherwise;
    }

    /// <summary>true or false, or null.</summary>
    internal bool? Flag(string name) => OneOf(name, ["true", "false"]) is { } text ? text == "true" : null;

    /// <summary>An instant in RFC 3339 with an offset, or null.</summary>
    internal Instant? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;

        // A plus sign that was not encoded arrives as a space; an instant has no other place for one.
        if (OffsetDateTimePattern.Rfc3339.Parse(text.Replace(' ', '+')) is not { Success: true, Value: var value })
            Fail(name, ErrorCodes.BadFormat, "This must be RFC 3339 with an offset, for example 2022-03-18T08:00:00+08:00.");
        else if (!Moments.IsInRange(value.Date))
            Fail(name, ErrorCodes.OutOfRange, Moments.Range);
        else
            return value.ToInstant();

        return null;
    }

    /// <summary>A day, or null.</summary>
    internal LocalDate? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;

        if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var value })
            Fail(name, ErrorCodes.BadFormat, "This must be a day, for example 2022-03-18.");
        else if (!Moments.IsInRange(value))
            Fail(name, ErrorCodes.OutOfRange, Moments.Range);
        else
            return value;

        return null;
    }

    /// <summary>How many rows a page is to have.</summary>
    internal int Limit()
    {
        if (Text("limit") is not { } text)
            return DefaultLimit;

        if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out var value) && value is >= 1 and <= MaxLimit)
            return value;

        Fail("limit", ErrorCodes.OutOfRange, $"This must be a number from 1 to {MaxLimit}.");
        return DefaultLimit;
    }

    /// <summary>Where the page starts, or null for the first.</summary>
    internal string? Cursor() => Text("cursor", LongestCursor);

    /// <summary>A number of 1 or more, or null.</summary>
    internal long? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;

        if (long.TryParse(text, System.Globalization.NumberStyles.None, null, out var value) && value >= 1)
            return value;

        Fail(name, ErrorCodes.BadFormat, "This must be a whole number of 1 or more.");
        return null;
    }

    /// <summary>Names an error.</summary>
    internal void Fail(string name, string code, string message) => _errors.Add(new FieldError(name, code, message));

    /// <summary>Everything that is wrong, once all parameters were asked for: also those nobody asked for.</summary>
    internal IReadOnlyList<FieldError> Finish()
    {
        foreach (var name in query.Keys.Where(k => !_known.Contains(k)).Order(StringComparer.Ordinal))
        {
            Fail(name.Length <= 64 ? name : name[..64], ErrorCodes.UnknownField, _known.Count == 0
                ? "This route takes no parameters."
                : $"Known here are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }

        return _errors;
    }

    private void FailWord(string name, IReadOnlyList<string> words) =>
        Fail(name, ErrorCodes.UnknownWord, $"One of: {string.Join(", ", words)}.");
}

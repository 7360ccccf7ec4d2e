using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>A value in a file, together with its path. Each way of reading it answers null once it has reported what is wrong.</summary>
internal sealed partial class Field(YamlNode node, string path, FileErrors errors)
{
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public string File => errors.File;

    public string Path => path;

    public void Fail(string message) => errors.Add(node, path, message);

    public MapReader? Map()
    {
        if (node is YamlMappingNode map)
            return new MapReader(map, path, errors);

        Fail($"Expected a mapping of keys to values, found {Scalars.Describe(node)}.");
        return null;
    }

    /// <summary>The items of a list, each with its index in the path.</summary>
    public IReadOnlyList<Field>? List(bool mayBeEmpty = false)
    {
        if (node is not YamlSequenceNode list)
        {
            Fail($"Expected a list, found {Scalars.Describe(node)}.");
            return null;
        }

        if (list.Children.Count == 0 && !mayBeEmpty)
        {
            Fail("Expected at least one item.");
            return null;
        }

        return
        [
            .. list.Children.Select((item, i) =>
                new Field(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), errors)),
        ];
    }

    /// <summary>The items of a list, each read in the same way and none of them twice.</summary>
    /// <param name="read">Reads one; null once it has reported what is wrong.</param>
    /// <param name="repeated">What is reported of an item that stands there already.</param>
    /// <param name="mayBeEmpty">Whether the list may have no items.</param>
    public IReadOnlyList<T>? ListWithoutRepeats<T>(Func<Field, T?> read, string repeated, bool mayBeEmpty = false)
        where T : struct
    {
        var items = List(mayBeEmpty);
        if (items is null)
            return null;

        var values = new List<T>();
        foreach (var item in items)
        {
            if (read(item) is not { } value)
                continue;

            if (values.Contains(value))
                item.Fail(repeated);

            values.Add(value);
        }

        return values.Count < items.Count ? null : values;
    }

    /// <summary>A text that is not blank. Plain numbers and flags are refused because editors and the JSON schema refuse them too.</summary>
    public string? Text()
    {
        if (node is YamlScalarNode { Value: { } value } scalar
            && !string.IsNullOrWhiteSpace(value)
            && !Scalars.IsNothing(scalar) && Scalars.Flag(scalar) is null && Scalars.Number(scalar) is null)
            return value;

        Fail($"Expected text, found {Scalars.Describe(node)}; put it in quotes if it is meant as text.");
        return null;
    }

    /// <summary>A code: lower-case letters and digits in parts joined by hyphens, so that it is safe in addresses and routing keys.</summary>
    public string? Code() =>
        Matching(CodeForm(), "a code of lower-case letters and digits joined by hyphens, such as 'isolation-hotel'");

    /// <summary>A name used as a key in events: it starts with a lower-case letter and holds letters and digits only.</summary>
    public string? Key() =>
        Matching(KeyForm(), "a name of letters and digits that starts with a lower-case letter, such as 'batches'");

    public decimal? Number() => Parsed(Scalars.Number, "a number");

    public int? Integer(int min, int max) => Parsed<int>(
        scalar => Scalars.Integer(scalar, min, max),
        max == int.MaxValue ? $"a whole number, {min} or more" : $"a whole number from {min} to {max}");

    /// <summary>A whole number, or a word that stands for one.</summary>
    public int? IntegerOr(string word, int meaning, int min, int max) => Parsed<int>(
        scalar => scalar.Value == word ? meaning : Scalars.Integer(scalar, min, max),
        $"a whole number from {min} to {max} or '{word}'");

    public bool? Flag() => Parsed(Scalars.Flag, "true or false");

    public T? OneOf<T>()
        where T : struct, Enum => Parsed<T>(
            scalar => scalar.Value is { } word && Words<T>.All.TryGetValue(word, out var value) ? value : null,
            $"one of {Words<T>.Listed}");

    public LocalTime? Time() => Parsed<LocalTime>(
        scalar => s_time.Parse(scalar.Value ?? "") is { Success: true } time ? time.Value : null,
        "a time of day such as '08:30'");

    /// <summary>A length of time; zero only where that makes sense.</summary>
    public Duration? Duration(bool mayBeZero = false)
    {
        var duration = Parsed(scalar => DurationText.Parse(scalar.Value ?? ""), $"a duration such as {DurationText.Examples}");
        if (duration is null || mayBeZero || duration > NodaTime.Duration.Zero)
            return duration;

        Fail("Must be more than nothing.");
        return null;
    }

    /// <summary>Two parts around a separator, or one part twice where the separator is left out and that is allowed.</summary>
    private (TPart First, TPart Last)? Pair<TPart>(char separator, IPattern<TPart> pattern, bool oneIsEnough, string expected)
        where TPart : struct => Parsed<(TPart, TPart)>(
            scalar =>
            {
                var parts = (scalar.Value ?? "").Split(separator, StringSplitOptions.TrimEntries);
                if (parts.Length > 2 || (parts.Length == 1 && !oneIsEnough))
                    return null;

                var first = pattern.Parse(parts[0]);
                var last = pattern.Parse(parts[^1]);
                return first.Success && last.Success ? (first.Value, last.Value) : null;
            },
            expected);

    /// <summary>A span of the day such as <c>06:00-10:00</c>.</summary>
    public (LocalTime From, LocalTime To)? TimeSpan() =>
        Pair('-', s_time, oneIsEnough: false, "a span of the day such as '06:00-10:00'");

    /// <summary>A day such as <c>2022-01-29</c>, or the days from one to another, both included, such as <c>2022-01-29/2022-01-30</c>.</summary>
    public (LocalDate From, LocalDate To)? Dates() =>
        Pair('/', LocalDatePattern.Iso, oneIsEnough: true, "a date such as '2022-04-02' or a range such as '2022-01-29/2022-01-30'");

    private string? Matching(Regex form, string expected)
    {
        if (node is YamlScalarNode { Value: { } value } scalar && !Scalars.IsNothing(scalar) && form.IsMatch(value))
            return value;

        Fail($"Expected {expected}, found {Scalars.Describe(node)}.");
        return null;
    }

    private T? Parsed<T>(Func<YamlScalarNode, T?> parse, string expected)
        where T : struct
    {
        if (node is YamlScalarNode scalar && parse(scalar) is { } value)
            return value;

        Fail($"Expected {expected}, found {Scalars.Describe(node)}.");
        return null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyForm();
}

using Monitoring.Contracts;

namespace Monitoring.Gateway.Outlines;

/// <summary>Something wrong with a file of outlines.</summary>
internal sealed record OutlineError
{
    /// <summary>The place of the feature in the file, from 0; left out for the file as a whole.</summary>
    public int? Feature { get; init; }

    /// <summary>The region that the feature names; left out where it names none.</summary>
    public string? Region { get; init; }

    /// <summary>The member of the feature, such as <c>geometry.coordinates[0][3]</c>; empty for all of it.</summary>
    public required string Field { get; init; }

    /// <summary>A stable word.</summary>
    public required string Code { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>The same as an error of a request.</summary>
    internal FieldError ToField() => new(Feature is { } at ? $"features[{at}]{(Field.Length == 0 ? "" : ".")}{Field}" : Field, Code, Message);
}

/// <summary>Gathers what is wrong with a file of outlines, and counts what is beyond the list.</summary>
internal sealed class OutlineErrors
{
    /// <summary>Errors that are listed.</summary>
    internal const int Most = 1_000;

    private readonly List<OutlineError> _all = [];

    /// <summary>The first of them.</summary>
    internal IReadOnlyList<OutlineError> All => _all;

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds one.</summary>
    internal void Add(int? feature, string? region, string field, string code, string message)
    {
        if (Count++ < Most)
            _all.Add(new OutlineError { Feature = feature, Region = region, Field = field, Code = code, Message = message });
    }
}

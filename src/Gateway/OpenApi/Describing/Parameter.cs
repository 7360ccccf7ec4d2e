using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.OpenApi.Describing;

/// <summary>A parameter of a route: in its path, its query or its headers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it means, for people.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="Example">A value as somebody would send it.</param>
internal sealed record Parameter(string Name, string Text, JsonObject Schema, JsonNode Example)
{
    /// <summary>What can be wrong with it besides being named twice, blank or too long.</summary>
    internal IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Whether a request without it is refused.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>A text of 1 to so many characters.</summary>
    internal static Parameter OfText(string name, string text, string example, int max) => new(name, text, Schemas.Schema.Text(max), example);

    /// <summary>A word of a list.</summary>
    internal static Parameter OfWord(string name, string text, WordList list, string example) =>
        new(name, text, Schemas.Schema.Word(list), example) { Codes = [ErrorCodes.UnknownWord] };

    /// <summary>An instant.</summary>
    internal static Parameter OfInstant(string name, string text, string example) =>
        new(name, text, Schemas.Schema.Instant(), example) { Codes = [ErrorCodes.BadFormat, ErrorCodes.OutOfRange] };
}

using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Import;

/// <summary>Something wrong with a file.</summary>
/// <param name="Line">The line, from 1; a record that has several lines is named by its first.</param>
/// <param name="Column">The name of the column; empty for the line as a whole.</param>
/// <param name="Code">A stable word.</param>
/// <param name="Message">A sentence for people.</param>
internal sealed record LineError(int Line, string Column, string Code, string Message);

/// <summary>What a region or site of a file comes to.</summary>
/// <param name="Line">The line, from 1; the first of several.</param>
/// <param name="Code">Its code.</param>
/// <param name="Change"><c>new</c>, <c>changed</c> or <c>unchanged</c>.</param>
internal sealed record LineChange(int Line, string Code, [property: OneOf(WordList.RegistryChange)] string Change);

/// <summary>What a file comes to, or came to.</summary>
internal sealed record ImportReport
{
    /// <summary>Whether nothing was to be changed.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether every change is made.</summary>
    public required bool Applied { get; init; }

    /// <summary>How many regions or sites it makes.</summary>
    public required int New { get; init; }

    /// <summary>How many it changes.</summary>
    public required int Changed { get; init; }

    /// <summary>How many are so already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many errors there are, also those that are not listed.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>What is wrong, by line.</summary>
    public required IReadOnlyList<LineError> Errors { get; init; }

    /// <summary>What each line comes to that is not wrong.</summary>
    public required IReadOnlyList<LineChange> Lines { get; init; }
}

/// <summary>How reports are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ImportJson : JsonSerializerContext;

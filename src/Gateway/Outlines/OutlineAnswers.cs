using System.Text.Json.Serialization;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Outlines;

/// <summary>What became of the outline of one region.</summary>
/// <param name="Code">Code of the region.</param>
/// <param name="Points">How many points it has.</param>
/// <param name="Change"><c>new</c>, <c>changed</c> or <c>unchanged</c>.</param>
internal sealed record OutlineAnswer(string Code, int Points, [property: OneOf(WordList.RegistryChange)] string Change);

/// <summary>What a feature of a file comes to.</summary>
/// <param name="Feature">Its place in the file, from 0.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Points">How many points it has.</param>
/// <param name="Change"><c>new</c>, <c>changed</c> or <c>unchanged</c>.</param>
internal sealed record OutlineChange(int Feature, string Region, int Points, [property: OneOf(WordList.RegistryChange)] string Change);

/// <summary>What a file of outlines comes to, or came to.</summary>
internal sealed record OutlineReport
{
    /// <summary>Whether nothing was to be changed.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether every change is made.</summary>
    public required bool Applied { get; init; }

    /// <summary>How many regions get their first outline.</summary>
    public required int New { get; init; }

    /// <summary>How many get another one.</summary>
    public required int Changed { get; init; }

    /// <summary>How many have the same already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many errors there are, also those that are not listed.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>What is wrong, by feature; at most 1,000.</summary>
    public required IReadOnlyList<OutlineError> Errors { get; init; }

    /// <summary>What each feature comes to that is not wrong.</summary>
    public required IReadOnlyList<OutlineChange> Outlines { get; init; }
}

/// <summary>How answers about outlines are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutlineAnswer))]
[JsonSerializable(typeof(OutlineReport))]
internal sealed partial class OutlinesJson : JsonSerializerContext;

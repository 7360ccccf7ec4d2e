using System.Text.Json.Serialization;
using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Problems;

/// <summary>What went wrong with a request (RFC 9457), with every wrong field of it named.</summary>
/// <param name="Type">A URI reference that names the kind; <c>about:blank</c> when the status says it all.</param>
/// <param name="Title">The kind, for people.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is to be done about it, or null.</param>
/// <param name="Errors">The wrong fields; null when it is not about fields.</param>
/// <param name="Limit">The limit that was met; null when it was none.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string? Detail, IReadOnlyList<FieldError>? Errors, LimitMet? Limit = null);

/// <summary>A limit that a request has met.</summary>
/// <param name="Code">What it is called; it never changes.</param>
/// <param name="Value">What is allowed.</param>
internal sealed record LimitMet([property: OneOf(WordList.LimitCode)] string Code, long Value);

/// <summary>How problems are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Reading;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Contracts;

/// <summary>
/// How what goes out is written as JSON: camelCase names, nothing for null, texts readable. Use <see cref="Wire"/>.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertMessage))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ReceiptList))]
[JsonSerializable(typeof(FieldError))]
[JsonSerializable(typeof(IReadOnlyList<FieldError>))]
public sealed partial class ContractsJson : JsonSerializerContext
{
    /// <summary>The context to use for everything that leaves the system.</summary>
    public static ContractsJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JsonEncoding.Readable,
    });
}

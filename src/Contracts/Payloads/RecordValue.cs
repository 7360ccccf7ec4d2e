using System.Text.Json.Serialization;

namespace Monitoring.Contracts.Payloads;

/// <summary>One value: a text, a number or a flag. The union is closed.</summary>
[JsonConverter(typeof(RecordValueConverter))]
public abstract record RecordValue
{
    private RecordValue()
    {
    }

    /// <summary>A text of 1 to 500 characters.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : RecordValue;

    /// <summary>A number of at most 28 digits.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(decimal Value) : RecordValue;

    /// <summary>True or false.</summary>
    /// <param name="Value">The flag.</param>
    public sealed record Flag(bool Value) : RecordValue;
}

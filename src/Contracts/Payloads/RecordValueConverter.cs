using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Contracts.Payloads;

/// <summary>A value is written as the JSON text, number or flag it is.</summary>
internal sealed class RecordValueConverter : JsonConverter<RecordValue>
{
    public override RecordValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new RecordValue.Text(reader.GetString()!),
            JsonTokenType.Number => new RecordValue.Number(reader.GetDecimal()),
            JsonTokenType.True or JsonTokenType.False => new RecordValue.Flag(reader.GetBoolean()),
            _ => throw new JsonException("A value must be a text, a number, or true or false."),
        };

    public override void Write(Utf8JsonWriter writer, RecordValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case RecordValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case RecordValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case RecordValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
        }
    }
}

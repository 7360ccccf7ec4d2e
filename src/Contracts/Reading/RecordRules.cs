using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Monitoring.Contracts.Payloads;

namespace Monitoring.Contracts.Reading;

/// <summary>The rule for what a duty records: an object whose names the template decides, not the contract.</summary>
internal static class RecordRules
{
    internal static readonly IReadOnlyDictionary<string, RecordValue> Empty = FrozenDictionary<string, RecordValue>.Empty;

    internal static readonly Rule<IReadOnlyDictionary<string, RecordValue>> Record = static (context, value) =>
    {
        if (!Rules.IsObject(context, value))
        {
            return null;
        }

        var record = new Dictionary<string, RecordValue>(value.GetPropertyCount(), StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            Add(context, record, property);
        }

        return record;
    };

    private static void Add(EventContext context, Dictionary<string, RecordValue> record, JsonProperty property)
    {
        var name = property.Name;
        if (IdentityNumber.IsIn(name))
        {
            // The path would repeat the number, so the error names the record.
            context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
            return;
        }

        context.Enter(name);
        if (IsGoodName(context, name) && ReadValue(context, property.Value) is { } value && !record.TryAdd(name, value))
        {
            context.Fail(ErrorCodes.DuplicateKey, "This key is there more than once.");
        }

        context.Leave();
    }

    private static bool IsGoodName(EventContext context, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            context.Fail(ErrorCodes.TooShort, "The name of a value must not be blank.");
            return false;
        }

        if (Forms.IsLongerThan(name, Limits.RecordName))
        {
            context.Fail(ErrorCodes.TooLong, $"The name of a value must have at most {Limits.RecordName} characters.");
            return false;
        }

        if (!Forms.HasNoControls(name))
        {
            context.Fail(ErrorCodes.BadFormat, "The name of a value must not hold control characters.");
            return false;
        }

        return true;
    }

    private static RecordValue? ReadValue(EventContext context, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return TextRules.Text(context, value) is { } text ? new RecordValue.Text(text) : null;
            case JsonValueKind.Number:
                return ReadNumber(context, value);
            case JsonValueKind.True or JsonValueKind.False:
                return new RecordValue.Flag(value.ValueKind == JsonValueKind.True);
            case JsonValueKind.Null:
                context.Fail(ErrorCodes.NotNull, "This value must not be null; leave it out instead.");
                return null;
            default:
                context.Fail(ErrorCodes.WrongType, "This must be a text, a number, or true or false.");
                return null;
        }
    }

    // An identity number without an X is a number too, and some forms send whatever looks like one without quotes.
    private static RecordValue.Number? ReadNumber(EventContext context, JsonElement value)
    {
        if (JsonMarshal.GetRawUtf8Value(value).Length >= 18 && value.TryGetDecimal(out var exact)
            && IdentityNumber.IsIn(exact.ToString(CultureInfo.InvariantCulture)))
        {
            context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
            return null;
        }

        if (value.TryGetDecimal(out var number))
        {
            return new RecordValue.Number(number);
        }

        context.Fail(ErrorCodes.OutOfRange, "This number has more than 28 digits.");
        return null;
    }
}

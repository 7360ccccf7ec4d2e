using System.Text.Json;

namespace Monitoring.Contracts.Reading;

/// <summary>The rules for objects, lists, numbers, flags and instants. Those for texts are in <see cref="TextRules"/>.</summary>
internal static class Rules
{
    internal static readonly Rule<bool> Flag = static (context, value) =>
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        context.Fail(ErrorCodes.WrongType, "This must be true or false.");
        return false;
    };

    internal static readonly Rule<decimal> Number = static (context, value) =>
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            context.Fail(ErrorCodes.WrongType, "This must be a number.");
            return 0;
        }

        if (value.TryGetDecimal(out var number))
        {
            return number;
        }

        context.Fail(ErrorCodes.OutOfRange, "This number has more than 28 digits.");
        return 0;
    };

    /// <summary>An instant after the event's own time.</summary>
    internal static readonly Rule<DateTimeOffset> LaterInstant = static (context, value) =>
    {
        if (TryGetInstant(context, value, out var instant) && instant <= context.EventTime)
        {
            context.Fail(ErrorCodes.OutOfRange, "This must be after the event's time.");
        }

        return instant;
    };

    /// <summary>A whole number between two bounds, inclusive.</summary>
    internal static Rule<int> Whole(int min, int max) => (context, value) =>
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            context.Fail(ErrorCodes.WrongType, "This must be a whole number.");
            return 0;
        }

        if (!value.TryGetDecimal(out var number) || number < min || number > max)
        {
            context.Fail(ErrorCodes.OutOfRange, $"This must be from {min} to {max}.");
            return 0;
        }

        if (number != decimal.Truncate(number))
        {
            context.Fail(ErrorCodes.WrongType, "This must be a whole number.");
            return 0;
        }

        return (int)number;
    };

    /// <summary>A coordinate in degrees between minus and plus its bound, inclusive.</summary>
    internal static Rule<double> Degrees(double bound) => (context, value) =>
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            context.Fail(ErrorCodes.WrongType, "This must be a number.");
            return 0;
        }

        if (value.TryGetDouble(out var number) && Math.Abs(number) <= bound)
        {
            return number;
        }

        context.Fail(ErrorCodes.OutOfRange, $"This must be from -{bound} to {bound} degrees.");
        return 0;
    };

    internal static Rule<T> Object<T>(ReadObject<T> read) => (context, value) =>
    {
        if (!IsObject(context, value))
        {
            return default;
        }

        var fields = new ObjectReader(context, value);
        var result = read(ref fields);
        fields.Close();
        return result;
    };

    internal static Rule<IReadOnlyList<T>> List<T>(Rule<T> entry, int min, int max) => (context, value) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            context.Fail(ErrorCodes.WrongType, "This must be a list.");
            return null;
        }

        var length = value.GetArrayLength();
        if (length < min || length > max)
        {
            context.Fail(length < min ? ErrorCodes.TooShort : ErrorCodes.TooMany, $"This must have {min} to {max} entries.");
            return null;
        }

        var list = new T[length];
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            context.Enter(index);
            list[index++] = entry(context, element)!;
            context.Leave();
        }

        return list;
    };

    /// <summary>
    /// A list in which no two entries have the same key; entries without a key (refused already) are passed over.
    /// </summary>
    internal static Rule<IReadOnlyList<T>> Distinct<T>(Rule<IReadOnlyList<T>> list, Func<T, string?> key, string keyName) =>
        (context, value) =>
        {
            var entries = list(context, value);
            if (entries is null || entries.Count < 2)
            {
                return entries;
            }

            var seen = new HashSet<string>(entries.Count, StringComparer.Ordinal);
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i] is { } entry && key(entry) is { } found && !seen.Add(found))
                {
                    FailKey(context, i, keyName);
                }
            }

            return entries;
        };

    /// <summary>Whether the value is an object small enough to be read; names the error otherwise.</summary>
    internal static bool IsObject(EventContext context, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            context.Fail(ErrorCodes.WrongType, "This must be an object.");
            return false;
        }

        if (value.GetPropertyCount() > Limits.FieldsPerObject)
        {
            context.Fail(ErrorCodes.TooMany, $"This has more than {Limits.FieldsPerObject} fields.");
            return false;
        }

        return true;
    }

    internal static bool TryGetInstant(EventContext context, JsonElement value, out DateTimeOffset instant)
    {
        if (!TextRules.TryGetText(context, value, out var text))
        {
            instant = default;
            return false;
        }

        if (Rfc3339.TryParse(text, out instant))
        {
            if (instant <= Limits.LastInstant)
            {
                return true;
            }

            context.Fail(ErrorCodes.OutOfRange, "This must not lie after 9998-12-31 in UTC.");
            return false;
        }

        context.Fail(ErrorCodes.BadFormat, "This must be an RFC 3339 time with offset, for example 2022-03-18T09:30:00+08:00.");
        return false;
    }

    private static void FailKey(EventContext context, int index, string keyName)
    {
        context.Enter(index);
        if (keyName.Length == 0)
        {
            context.Fail(ErrorCodes.DuplicateKey, "This is in the list more than once.");
        }
        else
        {
            context.FailField(keyName, ErrorCodes.DuplicateKey, "Another entry of the list has the same.");
        }

        context.Leave();
    }
}

using System.Text.Json;

namespace Monitoring.Contracts.Reading;

/// <summary>
/// Judges the attributes of the envelope that CloudEvents leaves to others (tracing and the like). They are kept with
/// the event and mean nothing here, so only what could do harm is refused.
/// </summary>
internal static class Extensions
{
    internal static void Read(ref ObjectReader fields)
    {
        HashSet<string>? seen = null;
        while (fields.TryTakeAny(out var property))
        {
            seen ??= new HashSet<string>(StringComparer.Ordinal);
            Judge(fields.Context, property.Name, property.Value, seen);
        }
    }

    private static void Judge(EventContext context, string name, JsonElement value, HashSet<string> seen)
    {
        if (IdentityNumber.IsIn(name))
        {
            context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
            return;
        }

        context.Enter(name);
        if (!IsName(name))
        {
            context.Fail(ErrorCodes.UnknownField, "An extension attribute is named by 1 to 64 of a-z and 0-9.");
        }
        else if (!seen.Add(name))
        {
            context.Fail(ErrorCodes.DuplicateKey, "This key is there more than once.");
        }
        else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            context.Fail(ErrorCodes.WrongType, "An extension attribute must be a text, a number, or true or false.");
        }
        else if (value.ValueKind == JsonValueKind.String && IdentityNumber.IsIn(value.GetString()))
        {
            context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
        }

        context.Leave();
    }

    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= Limits.ExtensionName;
    }
}

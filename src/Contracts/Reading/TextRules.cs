using System.Text.Json;

namespace Monitoring.Contracts.Reading;

/// <summary>The rules for texts: free ones, which people write, and those of a form, which machines compare.</summary>
internal static class TextRules
{
    internal static readonly Rule<string> Note = Free(Limits.Note);

    internal static readonly Rule<string> Name = Free(Limits.Name);

    internal static readonly Rule<string> Text = Free(Limits.Text);

    internal static readonly Rule<string> TimeZone = Free(Limits.TimeZone);

    internal static readonly Rule<string> Reference = Formed(
        Limits.Reference, Forms.IsReference, "This must not begin or end with a space, nor hold control characters.");

    internal static readonly Rule<string> Code = Formed(
        Limits.Code, Forms.IsCode, "This may hold letters a-z and A-Z, digits, '-' and '_'.");

    internal static readonly Rule<string> ItemCode = Formed(
        Limits.ItemCode,
        Forms.IsItemCode,
        "This must be a template's code: two or more parts of a-z, 0-9 and '-', joined by dots.");

    internal static readonly Rule<string> Uri = Formed(
        Limits.Text,
        Forms.IsEvidenceUri,
        "This must be a URI or a reference to one, not of a kind that carries content or a script.");

    internal static readonly Rule<string> Source = Formed(
        Limits.EventSource, Forms.IsUriReference, "This must be a URI reference, for example /field/haishu/tablet-12.");

    internal static readonly Rule<string> EventId = Formed(
        Limits.EventId, Forms.HasNoControls, "This must not hold control characters.");

    internal static readonly Rule<string> Sha256 = static (context, value) =>
    {
        if (!TryGetText(context, value, out var text))
        {
            return null;
        }

        if (Forms.IsSha256(text))
        {
            return text;
        }

        context.Fail(ErrorCodes.BadFormat, "This must be 64 hexadecimal digits.");
        return null;
    };

    /// <summary>One word of a closed list.</summary>
    internal static Rule<string> Word(IReadOnlyList<string> allowed)
    {
        var message = $"This must be one of: {string.Join(", ", allowed)}.";
        return (context, value) =>
        {
            if (!TryGetText(context, value, out var text))
            {
                return null;
            }

            for (var i = 0; i < allowed.Count; i++)
            {
                if (allowed[i] == text)
                {
                    return allowed[i];
                }
            }

            context.Fail(ErrorCodes.UnknownWord, message);
            return null;
        };
    }

    /// <summary>
    /// A text people write: not blank, not too long, without control characters other than line breaks and tabs, and
    /// without an identity number.
    /// </summary>
    internal static Rule<string> Free(int max) => (context, value) =>
    {
        if (!TryGetSized(context, value, max, out var text))
        {
            return null;
        }

        if (!Forms.IsFreeText(text))
        {
            context.Fail(ErrorCodes.BadFormat, "This must not hold control characters other than line breaks and tabs.");
            return null;
        }

        if (IdentityNumber.IsIn(text))
        {
            context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
            return null;
        }

        return text;
    };

    internal static bool TryGetText(EventContext context, JsonElement value, out string text)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            text = value.GetString()!;
            return true;
        }

        context.Fail(ErrorCodes.WrongType, "This must be a text.");
        text = "";
        return false;
    }

    private static Rule<string> Formed(int max, Func<string, bool> form, string message) => (context, value) =>
    {
        if (!TryGetSized(context, value, max, out var text))
        {
            return null;
        }

        if (form(text))
        {
            return text;
        }

        context.Fail(ErrorCodes.BadFormat, message);
        return null;
    };

    private static bool TryGetSized(EventContext context, JsonElement value, int max, out string text)
    {
        if (!TryGetText(context, value, out text))
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            context.Fail(ErrorCodes.TooShort, "This must not be blank.");
            return false;
        }

        if (Forms.IsLongerThan(text, max))
        {
            context.Fail(ErrorCodes.TooLong, $"This must have at most {max} characters.");
            return false;
        }

        return true;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>The body of a command: one JSON object, or nothing, which stands for an object without fields.</summary>
public static class JsonBody
{
    /// <summary>Reads it; nothing that is sent makes it throw.</summary>
    /// <param name="body">The bytes; the document refers to them.</param>
    /// <param name="document">An object of at most <see cref="Limits.FieldsPerObject"/> fields, to be disposed by the caller.</param>
    /// <param name="error">What is wrong, of the body as a whole.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out FieldError? error)
    {
        if (!JsonText.TryParse(body.IsEmpty ? "{}"u8.ToArray() : body, Limits.Depth - 1, "", out document, out error))
        {
            return false;
        }

        error = JsonText.HasWholeCharacters(body.Span)
            ? document.RootElement switch
            {
                { ValueKind: not JsonValueKind.Object } => new FieldError("", ErrorCodes.WrongType, "The body must be a JSON object."),
                var root when root.GetPropertyCount() > Limits.FieldsPerObject =>
                    new FieldError("", ErrorCodes.TooMany, $"This has more than {Limits.FieldsPerObject} fields."),
                _ => null,
            }
            : new FieldError("", ErrorCodes.BadUtf8, "An escape stands for half a character.");
        if (error is null)
        {
            return true;
        }

        document.Dispose();
        document = null;
        return false;
    }
}

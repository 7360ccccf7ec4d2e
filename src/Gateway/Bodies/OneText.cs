using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Bodies;

/// <summary>Reads an object whose one field is a text, as <c>{"reason":"…"}</c>.</summary>
/// <param name="field">The field.</param>
/// <param name="missing">What is said where it is left out.</param>
/// <param name="flaw">What is wrong with a text: the code and the sentence of the error; null for nothing.</param>
internal sealed class OneText(string field, string missing, Func<string, (string Code, string Message)?> flaw)
{
    /// <summary>The text, or what is wrong.</summary>
    internal async Task<(string? Text, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return (null, unreadable);

        using (body)
        {
            var errors = new List<FieldError>();
            JsonRequest.CheckNames(body.RootElement, [field], errors);
            var text = Read(body.RootElement, errors);
            return errors.Count == 0 ? (text, null) : (null, ProblemResult.BadRequest(errors));
        }
    }

    private string? Read(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(field, out var value))
        {
            errors.Add(new FieldError(field, ErrorCodes.Required, missing));
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(new FieldError(field, ErrorCodes.WrongType, "This must be a text."));
            return null;
        }

        var text = value.GetString()!;
        if (flaw(text) is var (code, message))
            errors.Add(new FieldError(field, code, message));

        return text;
    }
}

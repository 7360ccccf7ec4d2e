using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Parked;

/// <summary>Reads <c>{"reason":"…"}</c>.</summary>
internal static class DiscardBody
{
    /// <summary>Characters of a reason, at most.</summary>
    internal const int LongestReason = 300;

    private const string Field = "reason";

    /// <summary>The reason, or what is wrong.</summary>
    internal static async Task<(string? Reason, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return (null, unreadable);

        using (body)
        {
            var errors = new List<FieldError>();
            JsonRequest.CheckNames(body.RootElement, [Field], errors);
            var reason = Read(body.RootElement, errors);
            return errors.Count == 0 ? (reason, null) : (null, ProblemResult.BadRequest(errors));
        }
    }

    private static string? Read(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(Field, out var value))
        {
            errors.Add(new FieldError(Field, ErrorCodes.Required, "Say why the message is discarded."));
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(new FieldError(Field, ErrorCodes.WrongType, "This must be a text."));
            return null;
        }

        var reason = value.GetString()!;
        if (string.IsNullOrWhiteSpace(reason))
            errors.Add(new FieldError(Field, ErrorCodes.TooShort, "Say why the message is discarded."));
        else if (reason.EnumerateRunes().Count() > LongestReason)
            errors.Add(new FieldError(Field, ErrorCodes.TooLong, $"At most {LongestReason} characters."));

        return reason;
    }
}

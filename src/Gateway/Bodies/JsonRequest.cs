using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Bodies;

/// <summary>Reads the small JSON objects that some routes take, by the rules that commands are read by.</summary>
internal static class JsonRequest
{
    /// <summary>Characters of a name that are told back, at most.</summary>
    internal const int LongestName = 64;

    /// <summary>The body, to be disposed by the caller, or what is wrong with it as a whole.</summary>
    internal static async ValueTask<(JsonDocument? Document, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        var limit = request.HttpContext.RequestServices.GetRequiredService<ServerLimits>().CommandBytes;
        using var body = await RequestBody.ReadAsync(request, limit, cancellation);
        if (body.IsTooLarge)
            return (null, ProblemResult.TooLarge(limit));

        // The document outlives the buffer, which belongs to a pool.
        return JsonBody.TryRead(body.Memory.ToArray(), out var document, out var error)
            ? (document, null)
            : (null, Unreadable(error));
    }

    /// <summary>The body as a whole is wrong.</summary>
    internal static ProblemResult Unreadable(FieldError error) => ProblemResult.BadRequest([error]);

    /// <summary>Names the fields of an object that nobody knows, and those that are there twice.</summary>
    internal static void CheckNames(JsonElement body, IReadOnlyList<string> known, List<FieldError> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in body.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                errors.Add(new FieldError(field.Name.Length <= LongestName ? field.Name : field.Name[..LongestName], ErrorCodes.UnknownField, $"Known here: {string.Join(", ", known)}."));
            else if (!seen.Add(field.Name))
                errors.Add(new FieldError(field.Name, ErrorCodes.DuplicateKey, "This field is there more than once."));
        }
    }

    /// <summary>A text that must be there, or null with what is wrong with it.</summary>
    /// <param name="body">The object.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="longest">Characters at most.</param>
    /// <param name="missing">What is said where the field is not there.</param>
    /// <param name="errors">Where what is wrong goes.</param>
    internal static string? Text(JsonElement body, string field, int longest, string missing, List<FieldError> errors)
    {
        if (!body.TryGetProperty(field, out var value))
            errors.Add(new FieldError(field, ErrorCodes.Required, missing));
        else if (value.ValueKind != JsonValueKind.String)
            errors.Add(new FieldError(field, ErrorCodes.WrongType, "This must be a text."));
        else if (value.GetString()!.Length == 0)
            errors.Add(new FieldError(field, ErrorCodes.TooShort, "This is empty."));
        else if (value.GetString()!.Length > longest)
            errors.Add(new FieldError(field, ErrorCodes.TooLong, $"At most {longest} characters."));
        else
            return value.GetString();

        return null;
    }
}

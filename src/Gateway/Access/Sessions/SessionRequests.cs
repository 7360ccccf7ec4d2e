using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Reads the two texts of a request to sign in or to set a password.</summary>
internal static class SessionRequests
{
    /// <summary>Characters of a name to sign in with, at most: more than any name has, since what is too long is nobody's.</summary>
    internal const int LongestName = 256;

    private static readonly (string, int)[] OfSignIn = [("name", LongestName), ("password", PasswordRules.Longest)];

    private static readonly (string, int)[] OfChange =
        [("currentPassword", PasswordRules.Longest), ("newPassword", PasswordRules.Longest)];

    /// <summary>The name, in its normal form, and the password to sign in with, or what is wrong.</summary>
    internal static async Task<((string Name, string Password) Texts, ProblemResult? Problem)> SignInAsync(HttpRequest request, CancellationToken cancellation)
    {
        var ((name, password), problem) = await ReadAsync(request, OfSignIn, cancellation);
        return ((AccountName.Normal(name), password), problem);
    }

    /// <summary>The present password and the new one, or what is wrong.</summary>
    internal static Task<((string Current, string New) Texts, ProblemResult? Problem)> ChangeAsync(HttpRequest request, CancellationToken cancellation) =>
        ReadAsync(request, OfChange, cancellation);

    private static async Task<((string First, string Second) Texts, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, (string Name, int Longest)[] fields, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return (("", ""), TokenEndpoints.NotJson());

        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return (("", ""), unreadable);

        using (body)
        {
            var errors = new List<FieldError>();
            JsonRequest.CheckNames(body.RootElement, [.. fields.Select(f => f.Name)], errors);
            var texts = fields.Select(f => Text(body.RootElement, f.Name, f.Longest, errors)).ToList();
            return ((texts[0], texts[1]), errors.Count == 0 ? null : ProblemResult.BadRequest(errors));
        }
    }

    private static string Text(JsonElement body, string field, int longest, List<FieldError> errors)
    {
        if (!body.TryGetProperty(field, out var value))
            errors.Add(new FieldError(field, ErrorCodes.Required, "This must be a text."));
        else if (value.ValueKind != JsonValueKind.String)
            errors.Add(new FieldError(field, ErrorCodes.WrongType, "This must be a text."));
        else if (value.GetString()!.Length == 0)
            errors.Add(new FieldError(field, ErrorCodes.TooShort, "This is empty."));
        else if (value.GetString()!.Length > longest)
            errors.Add(new FieldError(field, ErrorCodes.TooLong, $"At most {longest} characters."));
        else
            return value.GetString()!;

        return "";
    }
}

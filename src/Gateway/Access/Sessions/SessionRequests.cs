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
            var texts = fields.Select(f => JsonRequest.Text(body.RootElement, f.Name, f.Longest, "This must be a text.", errors) ?? "").ToList();
            return ((texts[0], texts[1]), errors.Count == 0 ? null : ProblemResult.BadRequest(errors));
        }
    }
}

using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>What a new token is to be.</summary>
internal sealed class TokenRequest
{
    /// <summary>Characters of a name, at most.</summary>
    internal const int LongestName = 100;

    /// <summary>Codes of one list, at most.</summary>
    internal const int MostCodes = 200;

    private const int LongestCode = 64;

    private static readonly string[] Fields = ["role", "name", "regions", "sites", "expiresAt"];

    private readonly List<FieldError> _errors = [];

    private TokenRequest()
    {
    }

    /// <summary>Its role.</summary>
    internal Role Role { get; private set; }

    /// <summary>Its name, or null to be named after its role.</summary>
    internal string? Name { get; private set; }

    /// <summary>Codes of regions.</summary>
    internal IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Codes of sites.</summary>
    internal IReadOnlyList<string> Sites { get; private set; } = [];

    /// <summary>When it ends, or null.</summary>
    internal Instant? ExpiresAt { get; private set; }

    /// <summary>Everything that is wrong with it; empty when it is good.</summary>
    internal IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Reads it.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="directory">Regions and sites must be registered, so that a misspelt code is not taken for a scope.</param>
    /// <param name="now">By the system's clock.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async ValueTask<TokenRequest> ReadAsync(
        JsonElement body, IDirectory directory, Instant now, CancellationToken cancellation)
    {
        var request = new TokenRequest();
        JsonRequest.CheckNames(body, Fields, request._errors);
        request.ReadRole(body);
        request.ReadName(body);
        request.ReadEnd(body, now);
        request.Regions = request.Codes(body, "regions");
        request.Sites = request.Codes(body, "sites");
        await request.CheckScopeAsync(directory, cancellation);
        return request;
    }

    private void ReadRole(JsonElement body)
    {
        if (!body.TryGetProperty("role", out _))
            Fail("role", ErrorCodes.Required, $"One of: {string.Join(", ", Words.All<Role>())}.");
        else if (Text(body, "role") is { } word)
        {
            if (Words.TryParse<Role>(word, out var role))
                Role = role;
            else
                Fail("role", ErrorCodes.UnknownWord, $"One of: {string.Join(", ", Words.All<Role>())}.");
        }
    }

    private void ReadName(JsonElement body)
    {
        if (Text(body, "name") is not { } name)
            return;

        if (string.IsNullOrWhiteSpace(name))
            Fail("name", ErrorCodes.TooShort, "Leave the name out, or give one.");
        else if (name.Length > LongestName)
            Fail("name", ErrorCodes.TooLong, $"At most {LongestName} characters.");
        else if (name.Any(char.IsControl))
            Fail("name", ErrorCodes.BadFormat, "A name is one line.");
        else
            Name = name.Trim();
    }

    private void ReadEnd(JsonElement body, Instant now)
    {
        if (Text(body, "expiresAt") is not { } text)
            return;

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is not { Success: true, Value: var value })
            Fail("expiresAt", ErrorCodes.BadFormat, "This must be RFC 3339 with an offset, for example 2027-01-01T00:00:00Z.");
        else if (!Moments.IsInRange(value.Date))
            Fail("expiresAt", ErrorCodes.OutOfRange, Moments.Range);
        else if (value.ToInstant() <= now)
            Fail("expiresAt", ErrorCodes.OutOfRange, "This must lie in the future.");
        else
            ExpiresAt = value.ToInstant();
    }

    private string[] Codes(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return [];

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String))
            Fail(name, ErrorCodes.WrongType, "This must be a list of codes.");
        else if (value.GetArrayLength() > MostCodes)
            Fail(name, ErrorCodes.TooMany, $"At most {MostCodes} codes.");
        else
            return [.. value.EnumerateArray().Select(v => v.GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        return [];
    }

    private async ValueTask CheckScopeAsync(IDirectory directory, CancellationToken cancellation)
    {
        foreach (var code in Regions.Where(code => directory.Region(code) is null))
            Fail("regions", ErrorCodes.UnknownRegion, $"There is no region {Shown(code)}.");

        foreach (var code in Sites)
        {
            if (code.Length > LongestCode || await directory.SiteAsync(code, cancellation) is null)
                Fail("sites", ErrorCodes.UnknownSite, $"There is no site {Shown(code)}.");
        }

        // What is wrong otherwise is named first: a role that was not read asks for no scope.
        if (_errors.Count > 0)
            return;

        switch (Role)
        {
            case Role.Admin when Regions.Count + Sites.Count > 0:
                Fail(Regions.Count > 0 ? "regions" : "sites", ErrorCodes.NotAllowed, "An admin knows no bounds; choose another role.");
                break;
            case Role.Site when Regions.Count > 0:
                Fail("regions", ErrorCodes.NotAllowed, "The role site reaches single sites only.");
                break;
            case Role.Site when Sites.Count == 0:
                Fail("sites", ErrorCodes.Required, "Name the site or sites that it speaks for.");
                break;
            case not (Role.Admin or Role.Site) when Regions.Count + Sites.Count == 0:
                Fail("regions", ErrorCodes.Required, "Name at least one region or site; only an admin reaches everything.");
                break;
        }
    }

    private string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();

        Fail(name, ErrorCodes.WrongType, "This must be a text.");
        return null;
    }

    private void Fail(string field, string code, string message) => _errors.Add(new FieldError(field, code, message));

    private static string Shown(string code) => code.Length <= LongestCode ? code : code[..LongestCode];
}

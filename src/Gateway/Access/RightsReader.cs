using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Access;

/// <summary>
/// Reads what a token or an account may do and where: <c>role</c>, <c>regions</c> and <c>sites</c> of an object, with the
/// texts and lists around them. It gathers what is wrong.
/// </summary>
/// <param name="body">A JSON object.</param>
internal sealed class RightsReader(JsonElement body)
{
    /// <summary>Codes of one list, at most.</summary>
    internal const int MostCodes = 200;

    private const int LongestCode = 64;

    private readonly List<FieldError> _errors = [];

    /// <summary>The role.</summary>
    internal Role Role { get; private set; }

    /// <summary>Codes of regions.</summary>
    internal IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Codes of sites.</summary>
    internal IReadOnlyList<string> Sites { get; private set; } = [];

    /// <summary>Everything that is wrong; empty when it is good.</summary>
    internal List<FieldError> Errors => _errors;

    /// <summary>Reads role and scope, and holds them against each other and against what is registered.</summary>
    /// <param name="directory">Regions and sites must be registered, so that a misspelt code is not taken for a scope.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async ValueTask ReadAsync(IDirectory directory, CancellationToken cancellation)
    {
        ReadRole();
        Regions = Codes("regions");
        Sites = Codes("sites");
        await CheckScopeAsync(directory, cancellation);
    }

    /// <summary>A text, or null where it is left out or is none.</summary>
    internal string? Text(string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();

        Fail(name, ErrorCodes.WrongType, "This must be a text.");
        return null;
    }

    /// <summary>A name for people, on one line and without blanks around it; null where it is left out or wrong.</summary>
    internal string? Name(string field, int longest)
    {
        if (Text(field) is not { } name)
            return null;

        if (string.IsNullOrWhiteSpace(name))
            Fail(field, ErrorCodes.TooShort, "Leave the name out, or give one.");
        else if (name.Length > longest)
            Fail(field, ErrorCodes.TooLong, $"At most {longest} characters.");
        else if (name.Any(char.IsControl))
            Fail(field, ErrorCodes.BadFormat, "A name is one line.");
        else
            return name.Trim();

        return null;
    }

    /// <summary>Demands that a field is there.</summary>
    internal void Demand(string field, string message)
    {
        if (!body.TryGetProperty(field, out _))
            Fail(field, ErrorCodes.Required, message);
    }

    /// <summary>Adds something that is wrong.</summary>
    internal void Fail(string field, string code, string message) => _errors.Add(new FieldError(field, code, message));

    /// <summary>Whether a text is short enough to be a code.</summary>
    internal static bool CanBeCode(string text) => text.Length is > 0 and <= LongestCode;

    private static string Shown(string code) => code.Length <= LongestCode ? code : code[..LongestCode];

    private void ReadRole()
    {
        var words = $"One of: {string.Join(", ", Words.All<Role>())}.";
        Demand("role", words);
        if (Text("role") is not { } word)
            return;

        if (Words.TryParse<Role>(word, out var role))
            Role = role;
        else
            Fail("role", ErrorCodes.UnknownWord, words);
    }

    private string[] Codes(string name)
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
}

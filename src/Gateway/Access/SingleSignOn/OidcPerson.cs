using System.Security.Claims;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>Somebody as the provider describes them.</summary>
/// <param name="Identity">Who it is; nothing else is ever gone by to find an account.</param>
/// <param name="Claims">What else is said of them.</param>
internal sealed record OidcPerson(ExternalIdentity Identity, ClaimsPrincipal Claims)
{
    /// <summary>Characters of a subject, at most; OpenID Connect allows no more.</summary>
    internal const int LongestSubject = 255;

    /// <summary>Characters of an issuer, at most.</summary>
    internal const int LongestIssuer = 500;

    private const string Subject = "sub";

    /// <summary>Whom a ticket is about; null where it does not say.</summary>
    internal static OidcPerson? Of(string issuer, ClaimsPrincipal? claims) =>
        claims?.FindFirst(Subject)?.Value is { Length: > 0 and <= LongestSubject } subject
            ? new OidcPerson(new ExternalIdentity(issuer, subject), claims)
            : null;

    /// <summary>The name that people are shown; null where none is said that can be shown.</summary>
    internal string? DisplayName(OidcOptions options)
    {
        var name = new string([.. Value(options.NameClaim).Where(c => !char.IsControl(c))]).Trim();
        return name.Length is > 0 and <= AccountRequest.LongestDisplayName ? name : null;
    }

    /// <summary>The name that an account could have; null where none is said that can be one.</summary>
    internal string? AccountNameOf(OidcOptions options)
    {
        var name = AccountName.Normal(Value(options.UserNameClaim));
        return AccountName.IsOne(name) ? name : null;
    }

    /// <summary>The rights that the claims say; null where they say none that an account can have.</summary>
    internal async ValueTask<Rights?> RightsAsync(OidcOptions options, IDirectory directory, CancellationToken cancellation)
    {
        var values = Values(options.RoleClaim).ToHashSet(StringComparer.Ordinal);
        if (options.Roles.FirstOrDefault(r => values.Contains(r.Value)) is not { } said || !Words.TryParse<Role>(said.Role, out var role))
            return null;

        // The rules of tokens: an admin knows no bounds, a site speaks for single sites, everybody else reaches something.
        if (role == Role.Admin)
            return new Rights(role, [], []);

        string[] regions = role == Role.Site ? [] : [.. Codes(options.RegionClaim).Where(code => directory.Region(code) is not null)];
        var sites = new List<string>();
        foreach (var code in Codes(options.SiteClaim))
        {
            if (await directory.SiteAsync(code, cancellation) is not null)
                sites.Add(code);
        }

        return regions.Length + sites.Count > 0 ? new Rights(role, regions, sites) : null;
    }

    private string Value(string claim) => Claims.FindFirst(claim)?.Value ?? "";

    private IEnumerable<string> Values(string? claim) => string.IsNullOrEmpty(claim) ? [] : Claims.FindAll(claim).Select(c => c.Value);

    private IEnumerable<string> Codes(string? claim) =>
        Values(claim).Where(RightsReader.CanBeCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(RightsReader.MostCodes);
}

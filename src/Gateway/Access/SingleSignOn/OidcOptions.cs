using System.ComponentModel.DataAnnotations;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>
/// Signing in by a provider of identities that speaks OpenID Connect: section <c>SignIn:Oidc</c> of the configuration. Without an
/// <see cref="Authority"/> there is none.
/// </summary>
internal sealed class OidcOptions : IValidatableObject
{
    private const string OpenId = "openid";
    private const int LongestName = 40;

    /// <summary>
    /// The provider: its issuer identifier, below which <c>/.well-known/openid-configuration</c> is found. It is https; http is taken on
    /// this machine only.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>By what the provider knows this installation.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// The secret of this installation at the provider; best a file of the folder of secrets, <c>SignIn__Oidc__ClientSecret</c>. Without one
    /// the installation is a public client, which PKCE guards all the same.
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>What is asked for, separated by blanks; <c>openid</c> must be among it.</summary>
    public string Scope { get; set; } = "openid profile";

    /// <summary>What the provider is called in Chinese, on the page of sign-in.</summary>
    public string NameZh { get; set; } = "统一登录";

    /// <summary>What the provider is called in English, on the page of sign-in.</summary>
    public string NameEn { get; set; } = "single sign-on";

    /// <summary>The claim with the name that people are shown by, for accounts that are made and for the audit.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim that the name of an account which is made is taken from, where it can be one and is free. Nothing is ever linked by it.</summary>
    public string UserNameClaim { get; set; } = "preferred_username";

    /// <summary>Whether the provider's userinfo endpoint is asked for claims that the ID token does not have.</summary>
    public bool UserInfo { get; set; }

    /// <summary>Seconds by which the provider's clock may differ from this machine's. Default 60.</summary>
    [Range(0, 600)]
    public int ClockSkewSeconds { get; set; } = 60;

    /// <summary>Seconds that the provider may take for an answer. Default 10.</summary>
    [Range(1, 60)]
    public int AnswerSeconds { get; set; } = 10;

    /// <summary>
    /// Whether an account is made for somebody whom the provider lets in and no account is linked with. Without rights from claims it opens
    /// nothing until an admin has granted some.
    /// </summary>
    public bool CreateAccounts { get; set; }

    /// <summary>The claim whose values <see cref="Roles"/> translates into the role of an account that is made.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>What role each value of <see cref="RoleClaim"/> stands for; of several that somebody has, the first of this list counts.</summary>
    public IReadOnlyList<OidcRole> Roles { get; set; } = [];

    /// <summary>The claim with codes of the regions that an account which is made reaches; codes that are not registered are left out.</summary>
    public string? RegionClaim { get; set; }

    /// <summary>The claim with codes of the single sites that an account which is made reaches; codes that are not registered are left out.</summary>
    public string? SiteClaim { get; set; }

    /// <summary>Whether there is a provider.</summary>
    internal bool IsConfigured => !string.IsNullOrEmpty(Authority);

    /// <summary>The claims that are read of a person.</summary>
    internal IEnumerable<string> Claims =>
        new[] { NameClaim, UserNameClaim, RoleClaim, RegionClaim, SiteClaim }.Where(claim => !string.IsNullOrEmpty(claim)).Select(claim => claim!).Distinct(StringComparer.Ordinal);

    /// <summary>The single scopes.</summary>
    internal IReadOnlyList<string> Scopes => Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsConfigured ? Flaws() : LeftAlone();

    // What belongs to a provider that is not named was meant for one.
    private IEnumerable<ValidationResult> LeftAlone()
    {
        if (!string.IsNullOrEmpty(ClientId) || !string.IsNullOrEmpty(ClientSecret) || CreateAccounts || Roles.Count > 0)
            yield return Wrong("Authority must name the provider where anything else of it is set.", nameof(Authority));
    }

    private IEnumerable<ValidationResult> Flaws()
    {
        if (!IsAddress(Authority!))
            yield return Wrong("Authority must be an https address without user, query and fragment, for example https://id.example.org/realms/city; http is taken on this machine only.", nameof(Authority));

        if (string.IsNullOrWhiteSpace(ClientId))
            yield return Wrong("ClientId is required: by what the provider knows this installation.", nameof(ClientId));

        if (!Scopes.Contains(OpenId, StringComparer.Ordinal))
            yield return Wrong($"Scope must have {OpenId} among it, separated by blanks.", nameof(Scope));

        foreach (var (name, option) in new[] { (NameZh, nameof(NameZh)), (NameEn, nameof(NameEn)) })
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
                yield return Wrong($"{option} must have 1 to {LongestName} characters.", option);
        }

        foreach (var (claim, option) in new[] { (NameClaim, nameof(NameClaim)), (UserNameClaim, nameof(UserNameClaim)) })
        {
            if (string.IsNullOrWhiteSpace(claim))
                yield return Wrong($"{option} must name a claim.", option);
        }

        if (Roles.Count > 0 != !string.IsNullOrEmpty(RoleClaim))
            yield return Wrong("RoleClaim and Roles go together: the claim, and what role each of its values stands for.", nameof(RoleClaim));

        for (var i = 0; i < Roles.Count; i++)
        {
            if (string.IsNullOrEmpty(Roles[i].Value) || Roles.Take(i).Any(r => r.Value == Roles[i].Value))
                yield return Wrong($"Roles:{i}:Value must be a value of the claim that no entry before names.", nameof(Roles));

            if (!Words.TryParse<Role>(Roles[i].Role ?? "", out _))
                yield return Wrong($"Roles:{i}:Role must be one of: {string.Join(", ", Words.All<Role>())}.", nameof(Roles));
        }
    }

    private static bool IsAddress(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0;

    private static ValidationResult Wrong(string message, string option) => new(message, [option]);
}

/// <summary>The role that a value of a claim stands for.</summary>
/// <param name="Value">The value, letter by letter.</param>
/// <param name="Role">The word of the role.</param>
internal sealed record OidcRole(string Value, string Role);

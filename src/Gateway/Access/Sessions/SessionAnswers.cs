using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Who is signed in in a browser, and how one can sign in.</summary>
internal sealed record SessionAnswer
{
    /// <summary>Whether anybody is signed in; without it only the ways to sign in and the rules follow.</summary>
    public required bool SignedIn { get; init; }

    /// <summary>The ways to sign in.</summary>
    public required IReadOnlyList<SignInMethod> Methods { get; init; }

    /// <summary>What a new password must be.</summary>
    public required PasswordRulesAnswer PasswordRules { get; init; }

    /// <summary>What to send as X-CSRF-Token with whatever changes something.</summary>
    public string? CsrfToken { get; init; }

    /// <summary>Whether nothing may be done but to set a password of one's own.</summary>
    public bool? MustChangePassword { get; init; }

    /// <summary>What the session was begun with.</summary>
    [OneOf(WordList.SignInKind)]
    public string? Method { get; init; }

    /// <summary>
    /// Where the browser goes after signing out, to sign out at the provider of identities too; left out where the session was begun
    /// otherwise, or the provider has no such page.
    /// </summary>
    public string? EndSessionUrl { get; init; }

    /// <summary>Id of the session.</summary>
    public string? Session { get; init; }

    /// <summary>Id of the account.</summary>
    public string? Account { get; init; }

    /// <summary>What was typed to sign in.</summary>
    public string? Name { get; init; }

    /// <summary>Who has the account: what others are shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its role.</summary>
    [OneOf(WordList.Role)]
    public string? Role { get; init; }

    /// <summary>Whether it knows no bounds.</summary>
    public bool? Everywhere { get; init; }

    /// <summary>Codes of the regions whose subtrees it reaches.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Codes of the single sites it reaches.</summary>
    public IReadOnlyList<string>? Sites { get; init; }

    /// <summary>What it may do there.</summary>
    [OneOf(WordList.Permission)]
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>When the session ends however much it is used.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Seconds without a request after which it ends.</summary>
    public int? IdleSeconds { get; init; }
}

/// <summary>A way to sign in.</summary>
/// <param name="Kind">What it takes.</param>
internal sealed record SignInMethod([property: OneOf(WordList.SignInKind)] string Kind)
{
    /// <summary>A name and a password, with POST /api/session.</summary>
    internal static readonly SignInMethod Password = new(SessionRow.ByPassword);

    /// <summary>What a provider of identities is called.</summary>
    public TextAnswer? Name { get; init; }

    /// <summary>The path that a browser opens to be sent to the provider.</summary>
    public string? Url { get; init; }
}

/// <summary>What a new password must be; what characters it has is nobody's business.</summary>
/// <param name="MinLength">Characters, at least.</param>
/// <param name="MaxLength">Characters, at most.</param>
internal sealed record PasswordRulesAnswer(int MinLength, int MaxLength);

/// <summary>A browser that somebody is signed in with.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="Current">Whether it is that of the request.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="LastUsedAt">When it was last used, to about a minute.</param>
/// <param name="ExpiresAt">When it ends however much it is used.</param>
/// <param name="Address">The network address it began from.</param>
/// <param name="Client">What the browser says it is.</param>
/// <param name="Method">What it was begun with.</param>
internal sealed record SessionItem(
    string Id,
    bool Current,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUsedAt,
    DateTimeOffset ExpiresAt,
    string Address,
    string Client,
    [property: OneOf(WordList.SignInKind)] string Method);

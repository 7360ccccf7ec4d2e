using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>A token as admins see it. Its text is shown once, when it is made, and is kept nowhere.</summary>
internal sealed record TokenAnswer
{
    /// <summary>What it is called by.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what has it.</summary>
    public required string Name { get; init; }

    /// <summary>Its role.</summary>
    [OneOf(WordList.Role)]
    public required string Role { get; init; }

    /// <summary>Codes of the regions whose subtrees it reaches.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Codes of the single sites it reaches.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>active, expired or revoked.</summary>
    [OneOf(WordList.TokenState)]
    public required string State { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Name of whoever made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it ends; left out for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last used, to about a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Its text; only in the answer to its making.</summary>
    public string? Token { get; init; }

    /// <summary>The token as it is answered.</summary>
    /// <param name="row">As it is kept.</param>
    /// <param name="lastUsed">A use that is not kept yet, or null.</param>
    /// <param name="now">By the system's clock.</param>
    internal static TokenAnswer Of(TokenRow row, NodaTime.Instant? lastUsed, NodaTime.Instant now) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Role = row.Role,
        Regions = row.Regions,
        Sites = row.Sites,
        State = row switch
        {
            { RevokedAt: not null } => "revoked",
            _ when row.ExpiresAt <= now => "expired",
            _ => "active",
        },
        CreatedAt = row.CreatedAt.In(NodaTime.DateTimeZone.Utc),
        CreatedBy = row.CreatedBy,
        ExpiresAt = row.ExpiresAt.In(NodaTime.DateTimeZone.Utc),
        RevokedAt = row.RevokedAt.In(NodaTime.DateTimeZone.Utc),
        LastUsedAt = (lastUsed > row.LastUsedAt || row.LastUsedAt is null ? lastUsed : row.LastUsedAt).In(NodaTime.DateTimeZone.Utc),
    };
}

/// <summary>A line of the audit.</summary>
/// <param name="At">When.</param>
/// <param name="By">Name of the token or account used.</param>
/// <param name="Token">Id of the token or account used; left out for what the system did by itself.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">Id of the account, the token or the parked message that it was done to.</param>
/// <param name="Detail">What that account or token may do and where, or where somebody signed in from; of a message what it was, and why it was removed.</param>
internal sealed record AuditAnswer(DateTimeOffset At, string By, string? Token, [property: OneOf(WordList.AuditAction)] string Action, string Subject, string Detail)
{
    /// <summary>The line as it is answered.</summary>
    internal static AuditAnswer Of(AuditRow row) =>
        new(row.At.In(NodaTime.DateTimeZone.Utc), row.By, row.Token, row.Action, row.Subject, row.Detail);
}

/// <summary>Who somebody is here.</summary>
/// <param name="Token">Id of the token, or of the account that signed in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
/// <param name="Everywhere">Whether it knows no bounds.</param>
/// <param name="Regions">Codes of the regions whose subtrees it reaches.</param>
/// <param name="Sites">Codes of the single sites it reaches.</param>
/// <param name="Permissions">What it may do there.</param>
internal sealed record SelfAnswer(
    string Token,
    string Name,
    [property: OneOf(WordList.Role)] string Role,
    bool Everywhere,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Sites,
    [property: OneOf(WordList.Permission)] IReadOnlyList<string> Permissions);

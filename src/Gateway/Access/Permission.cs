namespace Monitoring.Gateway.Access;

/// <summary>
/// What a route asks of its caller. Whether a role has it stands in <see cref="Roles"/>; on which regions and sites it
/// may be used, in the caller's <see cref="Scope"/>.
/// </summary>
internal enum Permission
{
    /// <summary>See who one is here.</summary>
    ReadSelf,

    /// <summary>End one's own sessions, and set one's own password.</summary>
    ManageSelf,

    /// <summary>Post events, of the types that <see cref="EventRights"/> names.</summary>
    SubmitEvents,

    /// <summary>See issues and what happened to them.</summary>
    ReadIssues,

    /// <summary>See sites and their check items.</summary>
    ReadSites,

    /// <summary>See regions and their figures.</summary>
    ReadRegions,

    /// <summary>See what was told to whom.</summary>
    ReadAlerts,

    /// <summary>
    /// See what is kept about a look-back that is waited for: its window, and that it was called or missed. The instant
    /// itself is in no answer for anybody before it comes.
    /// </summary>
    ReadSealed,

    /// <summary>See names and addresses of contacts unmasked.</summary>
    ReadContacts,

    /// <summary>See pictures and documents that were sent for sites.</summary>
    ReadEvidence,

    /// <summary>Send pictures and documents that events refer to.</summary>
    AddEvidence,

    /// <summary>Take and assign issues, and comment on them.</summary>
    TakeIssues,

    /// <summary>Record that an issue is put right.</summary>
    Claim,

    /// <summary>Record a look-back.</summary>
    LookBack,

    /// <summary>Withdraw issues.</summary>
    Withdraw,

    /// <summary>Grant or refuse more time.</summary>
    DecideExtensions,

    /// <summary>Take back notices.</summary>
    RevokeNotices,

    /// <summary>Register, move, suspend and close sites.</summary>
    ManageSites,

    /// <summary>Register and change regions and their posts.</summary>
    ManageRegions,

    /// <summary>Set and remove outlines of regions on the map.</summary>
    ManageOutlines,

    /// <summary>Load many regions and sites at once.</summary>
    Import,

    /// <summary>See deliveries of alerts, and send them again.</summary>
    ResendAlerts,

    /// <summary>See messages of the broker that could not be taken, send them again, discard them.</summary>
    ManageParked,

    /// <summary>See webhooks and how they do, learn and rotate their secrets.</summary>
    ManageChannels,

    /// <summary>Make, list and revoke tokens.</summary>
    ManageTokens,

    /// <summary>Make, change and disable accounts, reset their passwords, end their sessions.</summary>
    ManageAccounts,

    /// <summary>See who signed in, and who used power over accounts, tokens, secrets, deliveries and parked messages.</summary>
    ReadAudit,

    /// <summary>See how the installation stands as a whole.</summary>
    ReadStatus,

    /// <summary>See the metrics of the process.</summary>
    ReadMetrics,

    /// <summary>Move the manual clock.</summary>
    MoveClock,
}

using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using NodaTime;

namespace Monitoring.Core.Alerts;

/// <summary>Why somebody is told; written in kebab case outside.</summary>
public enum AlertReason
{
    /// <summary>An issue was raised.</summary>
    IssueRaised,

    /// <summary>The deadline of an issue comes near.</summary>
    DeadlineNear,

    /// <summary>The deadline of an issue has passed.</summary>
    DeadlineMissed,

    /// <summary>Something missed has reached a further step of its ladder.</summary>
    Escalated,

    /// <summary>The top is told again.</summary>
    Repeated,

    /// <summary>A notice was issued.</summary>
    NoticeIssued,

    /// <summary>A notice was not acknowledged in time.</summary>
    NoticeUnacknowledged,

    /// <summary>A notice was not answered in time.</summary>
    NoticeUnanswered,

    /// <summary>A duty was not done in its window.</summary>
    DutyMissed,

    /// <summary>An item has not been inspected within its coverage period.</summary>
    CoverageLapsed,

    /// <summary>The sealed instant of a look-back has come.</summary>
    LookBackDue,

    /// <summary>A look-back was not done in its time.</summary>
    LookBackMissed,

    /// <summary>A look-back failed and reopened its issue.</summary>
    LookBackFailed,

    /// <summary>A risk level rose and brought a deadline forward.</summary>
    RiskRaised,

    /// <summary>A site asked for an extension.</summary>
    ExtensionAsked,

    /// <summary>An extension was granted or refused.</summary>
    ExtensionDecided,

    /// <summary>What was told before no longer stands.</summary>
    Withdrawn,

    /// <summary>An issue was closed.</summary>
    Closed,

    /// <summary>Alerts over a channel do not arrive.</summary>
    ChannelFailing,
}

/// <summary>The policy something was decided by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record PolicyRef(string Name, int Version);

/// <summary>Somebody is told something: who, why, on what inputs and by which clock. A fact of the ledger once decided.</summary>
public sealed record Alert
{
    /// <summary>Why.</summary>
    public required AlertReason Reason { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Number of the issue it is about, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Number of the notice it is about, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The highest rung told, counted from the site (0).</summary>
    public required int Rung { get; init; }

    /// <summary>Who is told; empty only where nobody at all holds a post.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Vacant posts that were passed over on the way.</summary>
    public IReadOnlyList<Vacancy> Vacant { get; init; } = [];

    /// <summary>Since when what it is about stands.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>By when something must be done, or null.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>The clock it was decided on.</summary>
    public required Instant DecidedAt { get; init; }

    /// <summary>Whether what it tells came due noticeably earlier than it was decided.</summary>
    public bool Late { get; init; }

    /// <summary>The policy it was decided by.</summary>
    public required PolicyRef Policy { get; init; }

    /// <summary>
    /// Whether it tells that a look-back has come or was missed. Who answers for putting right must not learn of it: they
    /// could warn.
    /// </summary>
    public bool TellsOfLookBack => Reason is AlertReason.LookBackDue or AlertReason.LookBackMissed || IsStepOfLookBack;

    /// <summary>Whether it is a step of the ladder of a look-back that was missed.</summary>
    public bool IsStepOfLookBack => Notice is null && Inputs.ContainsKey("missedSince");

    /// <summary>The inputs of the decision, by name.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();
}

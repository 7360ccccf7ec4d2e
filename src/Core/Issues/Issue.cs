using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.Issues;

/// <summary>Where an issue is in its life.</summary>
public enum IssueState
{
    /// <summary>To be put right by its deadline.</summary>
    Open,

    /// <summary>Its deadline has passed.</summary>
    Overdue,

    /// <summary>A claim waits for its look-back.</summary>
    AwaitingLookBack,

    /// <summary>Put right.</summary>
    Closed,

    /// <summary>Taken back with a reason.</summary>
    Withdrawn,
}

/// <summary>A claim that an issue is put right.</summary>
/// <param name="At">When it was put right, by the claim's own time.</param>
/// <param name="ReceivedAt">When the claim came in.</param>
public sealed record Claim(Instant At, Instant ReceivedAt);

/// <summary>An extension asked for and not yet decided.</summary>
/// <param name="Until">The deadline asked for.</param>
/// <param name="AskedAt">When.</param>
public sealed record PendingExtension(Instant Until, Instant AskedAt);

/// <summary>What a policy said when an issue opened: all that its life depends on.</summary>
/// <param name="Policy">Name and version.</param>
/// <param name="Severity">What held for its severity.</param>
/// <param name="Notice">What held for notices.</param>
/// <param name="CrossUnitLookBack">Whether the unit that found it may not look back.</param>
/// <param name="QuietPeriods">How many times in a row taking it quiets repeats.</param>
/// <param name="MaxExtensions">How many extensions may be granted.</param>
public sealed record IssueTerms(
    PolicyRef Policy, SeverityTerms Severity, NoticeTerms Notice, bool CrossUnitLookBack, int QuietPeriods, int MaxExtensions)
{
    /// <summary>What the policy says for a severity.</summary>
    public static IssueTerms Of(Policy policy, Severity severity) => new(
        new PolicyRef(policy.Name, policy.Version),
        policy.For(severity),
        policy.Notice,
        policy.CrossUnitLookBack,
        policy.QuietPeriods,
        policy.MaxExtensions);
}

/// <summary>One thing that is wrong at one check item, from raised to closed. The policy in force when it opened is frozen onto it.</summary>
public sealed record Issue
{
    /// <summary><c>&lt;site&gt;.&lt;template&gt;.&lt;n&gt;</c>; readable and stable.</summary>
    public required string Number { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What raised it.</summary>
    public required IssueCause Cause { get; init; }

    /// <summary>The policy it was opened under, as it was then.</summary>
    public required IssueTerms Frozen { get; init; }

    /// <summary>What that policy says for its severity.</summary>
    public SeverityTerms Terms => Frozen.Severity;

    /// <summary>What it is counted from: the visit's own time, the moment of decision for everything else.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>The own time of its latest finding; only what happened after it can put it right.</summary>
    public required Instant FoundAt { get; init; }

    /// <summary>The own time of its first finding.</summary>
    public required Instant FirstFoundAt { get; init; }

    /// <summary>The own time of its latest finding that no late duty record takes back: what raised it, a visit, a failed look-back.</summary>
    public required Instant StandsFrom { get; init; }

    /// <summary>Whether a visit has found it, first or later.</summary>
    public bool SeenByVisit { get; init; }

    /// <summary>The unit that found it, or null where no visit did.</summary>
    public string? FinderUnit { get; init; }

    /// <summary>Whether it is the first at its item and general: reminded, with no notice and no rung above 1 unless overdue.</summary>
    public required bool FirstMinor { get; init; }

    /// <summary>How many findings it stands for; at least 1.</summary>
    public int Findings { get; init; } = 1;

    /// <summary>Where it is in its life.</summary>
    public IssueState State { get; init; } = IssueState.Open;

    /// <summary>From when the present deadline runs.</summary>
    public required Instant DeadlineFrom { get; init; }

    /// <summary>The present deadline.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The highest risk level that the present deadline has taken into account.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>Whether the site was reminded of the present deadline.</summary>
    public bool Reminded { get; init; }

    /// <summary>Whether anybody was told that it was raised.</summary>
    public bool RaisedTold { get; init; }

    /// <summary>How far its being overdue has climbed; null while it is not.</summary>
    public Climb? Overdue { get; init; }

    /// <summary>How many look-backs have failed.</summary>
    public int Recurrence { get; init; }

    /// <summary>Which round it is in; 1 until a look-back fails.</summary>
    public int Round { get; init; } = 1;

    /// <summary>How many rungs higher than policy says this round is told.</summary>
    public int Lift { get; init; }

    /// <summary>The highest rung told in the present round.</summary>
    public int Rung { get; init; }

    /// <summary>The claim that waits, or the one that closed it.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Whether any claim or look-back has ever come in.</summary>
    public bool WasClaimed { get; init; }

    /// <summary>The look-back waited for.</summary>
    public LookBack? LookBack { get; init; }

    /// <summary>Who took it, or null.</summary>
    public string? TakenBy { get; init; }

    /// <summary>To whom it was given, or null.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Until when repeats are quiet, or null.</summary>
    public Instant? QuietUntil { get; init; }

    /// <summary>How many quiet periods were taken in a row.</summary>
    public int QuietTaken { get; init; }

    /// <summary>The extension asked for, or null.</summary>
    public PendingExtension? Extension { get; init; }

    /// <summary>How many extensions were granted.</summary>
    public int Extensions { get; init; }

    /// <summary>Grows with every fact that everybody may see of it, see <see cref="IssueRevision"/>; 1 when it is raised.</summary>
    public int Revision { get; init; }

    /// <summary>When it was closed or withdrawn.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Whether it is neither closed nor withdrawn.</summary>
    public bool IsLive => State is IssueState.Open or IssueState.Overdue or IssueState.AwaitingLookBack;

    /// <summary>Whether a claim would be heard.</summary>
    public bool IsUnclaimed => State is IssueState.Open or IssueState.Overdue;

    /// <summary>When the site is reminded of the deadline.</summary>
    public Instant ReminderAt => DueAt - ((DueAt - DeadlineFrom) * (double)Terms.ReminderAtShareLeft);

    /// <summary>The highest rung that policy tells when an issue is raised: where a new round starts from.</summary>
    public int StartRung => Terms.ToldWhenRaised.Count == 0 ? 0 : Terms.ToldWhenRaised.Max();
}

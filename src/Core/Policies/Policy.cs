using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.Policies;

/// <summary>What a region decided about deadlines, ladders and look-backs. Immutable; a change is a new version.</summary>
public sealed record Policy
{
    /// <summary>The code regions name, for example <c>standard</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Rises with every change; 1 or more.</summary>
    public required int Version { get; init; }

    /// <summary>What holds for general issues.</summary>
    public required SeverityTerms General { get; init; }

    /// <summary>What holds for serious issues.</summary>
    public required SeverityTerms Serious { get; init; }

    /// <summary>What holds for critical issues.</summary>
    public required SeverityTerms Critical { get; init; }

    /// <summary>What holds for duties.</summary>
    public required DutyTerms Duty { get; init; }

    /// <summary>What holds for notices.</summary>
    public required NoticeTerms Notice { get; init; }

    /// <summary>What holds for the burden put on sites.</summary>
    public required BurdenTerms Burden { get; init; }

    /// <summary>How long after a window closed (a finding came) a record that belongs before it still counts. Positive.</summary>
    public required Duration LateEvidence { get; init; }

    /// <summary>How many periods in a row taking an issue may quiet its repeats; each lasts one repeat interval. At least 1.</summary>
    public required int QuietPeriods { get; init; }

    /// <summary>How many extensions of one issue may be granted; 2 by default.</summary>
    public required int MaxExtensions { get; init; }

    /// <summary>Whether the unit that found an issue may not be the one that looks back (交叉检查).</summary>
    public required bool CrossUnitLookBack { get; init; }

    /// <summary>The terms for a severity.</summary>
    public SeverityTerms For(Severity severity) => severity switch
    {
        Severity.General => General,
        Severity.Serious => Serious,
        Severity.Critical => Critical,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}

/// <summary>How long an issue may stay open, by the risk level of its region.</summary>
/// <param name="Low">At low risk; positive.</param>
/// <param name="Medium">At medium risk; positive.</param>
/// <param name="High">At high risk; positive.</param>
public sealed record Allowances(Duration Low, Duration Medium, Duration High);

/// <summary>One step of a ladder: who is told when something has been missed for that long.</summary>
/// <param name="After">How long after the miss; zero or more, ascending within a ladder.</param>
/// <param name="Rungs">Which rungs are told; <see cref="Top"/> stands for the top.</param>
/// <param name="Notice">To whom a notice is issued at this step, or null for none.</param>
public sealed record LadderStep(Duration After, IReadOnlyList<int> Rungs, Addressee? Notice)
{
    /// <summary>The rung that stands for the top of whatever region tree the site is in.</summary>
    public const int Top = int.MaxValue;
}

/// <summary>To whom a notice is addressed.</summary>
public enum Addressee
{
    /// <summary>The responsible unit of the site (责任单位).</summary>
    Unit,

    /// <summary>Its line authority (主管部门).</summary>
    Authority,
}

/// <summary>What raised an issue.</summary>
public enum IssueCause
{
    /// <summary>A failed result of a visit.</summary>
    Visit,

    /// <summary>Missed duties.</summary>
    Duty,

    /// <summary>Readings out of bounds.</summary>
    Reading,
}

/// <summary>What a policy says for issues of one severity. Frozen onto each issue when it opens.</summary>
public sealed record SeverityTerms
{
    /// <summary>How long it may stay open.</summary>
    public required Allowances Deadline { get; init; }

    /// <summary>Whether deadlines run in the working hours of the region's calendar instead of clock hours.</summary>
    public required bool DeadlineInWorkingHours { get; init; }

    /// <summary>At what share of the time left the site is reminded; above 0, below 1; 0.25 is a quarter.</summary>
    public required decimal ReminderAtShareLeft { get; init; }

    /// <summary>Which rungs are told when it is raised; the highest is where a policy starts.</summary>
    public required IReadOnlyList<int> ToldWhenRaised { get; init; }

    /// <summary>The ladder from the moment it is overdue.</summary>
    public required IReadOnlyList<LadderStep> Overdue { get; init; }

    /// <summary>Whether the delays of the ladders run in working hours instead of clock hours.</summary>
    public required bool StepsInWorkingHours { get; init; }

    /// <summary>How often the top is told again; also how long taking it quiets that. Positive.</summary>
    public required Duration RepeatEvery { get; init; }

    /// <summary>From how long after the claim the look-back may be drawn.</summary>
    public required Duration LookBackEarliest { get; init; }

    /// <summary>Until how long after the claim the look-back may be drawn; more than <see cref="LookBackEarliest"/>.</summary>
    public required Duration LookBackLatest { get; init; }

    /// <summary>How long the inspection side has for it, once told.</summary>
    public required Duration LookBackWithin { get; init; }

    /// <summary>The ladder of the inspection side from the moment a look-back was missed.</summary>
    public required IReadOnlyList<LadderStep> LookBackMissed { get; init; }

    /// <summary>For issues of which causes a claim closes without a look-back.</summary>
    public required IReadOnlyList<IssueCause> NoLookBackFor { get; init; }
}

/// <summary>What a policy says for duties.</summary>
/// <param name="Grace">How long after a window ended its miss is decided.</param>
/// <param name="MissesForIssue">How many misses within <paramref name="MissDays"/> make an issue; fewer earn a reminder. At least 1.</param>
/// <param name="MissDays">Within how many days misses add up; at least 1.</param>
/// <param name="MissSeverity">The severity of an issue made of misses.</param>
public sealed record DutyTerms(Duration Grace, int MissesForIssue, int MissDays, Severity MissSeverity);

/// <summary>What a policy says for notices.</summary>
/// <param name="ReceiptWithin">By when its receipt must be acknowledged.</param>
/// <param name="ReplyWithin">By when it must be answered; more than <paramref name="ReceiptWithin"/>.</param>
/// <param name="Unacknowledged">The ladder when it is not acknowledged or not answered in time.</param>
/// <param name="RepeatEvery">How often the top is told again.</param>
public sealed record NoticeTerms(
    Duration ReceiptWithin, Duration ReplyWithin, IReadOnlyList<LadderStep> Unacknowledged, Duration RepeatEvery);

/// <summary>What a policy says for the burden put on a site in one local week.</summary>
/// <param name="WeeklyBudget">How many visits and requests a site should get at most.</param>
/// <param name="WarnAt">At which count the warning comes; at most the budget.</param>
public sealed record BurdenTerms(int WeeklyBudget, int WarnAt);

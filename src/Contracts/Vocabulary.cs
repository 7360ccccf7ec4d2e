namespace Monitoring.Contracts;

/// <summary>
/// The closed lists of words an event may use. They stay strings on this side of the boundary, so that a new word is a
/// change of one list; whoever reads a payload may rely on the word being in its list.
/// </summary>
public static class Vocabulary
{
    /// <summary>How grave a finding is, in rising order.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["general", "serious", "critical"];

    /// <summary>How endangered a region is, in rising order.</summary>
    public static IReadOnlyList<string> RiskLevels { get; } = ["low", "medium", "high"];

    /// <summary>How a visit was made.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["unannounced", "announced", "remote", "cross", "entrusted", "joint"];

    /// <summary>What a visit found at an item.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["pass", "fail", "na"];

    /// <summary>What a look-back found of a claim.</summary>
    public static IReadOnlyList<string> LookBackOutcomes { get; } = ["passed", "incomplete", "false", "perfunctory"];

    /// <summary>Whether a site is at work.</summary>
    public static IReadOnlyList<string> SiteStatuses { get; } = ["active", "suspended", "closed"];

    /// <summary>The side a post stands on: that which puts right, or that which inspects.</summary>
    public static IReadOnlyList<string> Sides { get; } = ["line", "inspection"];

    /// <summary>To whom a notice may be addressed.</summary>
    public static IReadOnlyList<string> Addressees { get; } = ["unit", "authority"];

    /// <summary>Why an alert was sent.</summary>
    public static IReadOnlyList<string> AlertReasons { get; } =
    [
        "issue-raised", "deadline-near", "deadline-missed", "escalated", "repeated",
        "notice-issued", "notice-unacknowledged", "notice-unanswered", "duty-missed", "coverage-lapsed",
        "look-back-due", "look-back-missed", "look-back-failed", "risk-raised",
        "extension-asked", "extension-decided", "withdrawn", "closed", "channel-failing",
    ];
}

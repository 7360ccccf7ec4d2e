using Monitoring.Core.Alerts;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Core.Explanations;

/// <summary>What is written into sentences, the same for both languages.</summary>
/// <param name="Zone">The zone of the site's region; all times are written in it.</param>
/// <param name="ShowSealed">Whether whoever reads may see the window of a sealed draw. Its instant nobody is shown before it comes.</param>
public sealed record ExplanationTerms(DateTimeZone Zone, bool ShowSealed)
{
    private static readonly ZonedDateTimePattern Minute =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm", null);

    /// <summary>The name that a region goes by now, by its code; null where that is not known, and then its code is written.</summary>
    public Func<string, LocalizedText?> RegionName { get; init; } = _ => null;

    /// <summary>An instant as people of the region read it.</summary>
    public string At(Instant instant) => Minute.Format(instant.InZoneOrUtc(Zone));

    /// <summary>A region in Chinese.</summary>
    internal string Zh(string region) => RegionName(region)?.Zh ?? region;

    /// <summary>A region in English.</summary>
    internal string En(string region) => RegionName(region)?.En ?? region;

    /// <summary>An instant among the inputs of an alert, local; what is no instant stays as it is.</summary>
    public string Input(string text) => InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? At(parsed.Value) : text;
}

/// <summary>Says in plain sentences what happened and why, from the facts of the ledger alone.</summary>
public static class Explanation
{
    /// <summary>What a fact means.</summary>
    /// <exception cref="InvalidOperationException">The fact has no sentence: a mistake of ours.</exception>
    public static LocalizedText Of(ItemEvent fact, ExplanationTerms terms) => new(FactsZh.Of(fact, terms), FactsEn.Of(fact, terms));

    /// <summary>What it means that a channel was told to be failing.</summary>
    public static LocalizedText Of(RegionEvent.ChannelFailed fact, ExplanationTerms terms) => ChannelFacts.Of(fact, terms);

    /// <summary>Why somebody was told.</summary>
    /// <param name="alert">What was told.</param>
    /// <param name="basis">What it rested on.</param>
    /// <param name="terms">How it is written.</param>
    public static AlertExplanation Of(Alert alert, AlertBasis basis, ExplanationTerms terms) => new(
        new LocalizedText(ReasonsZh.Of(alert.Reason), ReasonsEn.Of(alert.Reason)),
        new LocalizedText(PolicyRowsZh.Of(alert, basis), PolicyRowsEn.Of(alert, basis)),
        new LocalizedText(ClockZh(alert, terms), ClockEn(alert, terms)),
        [.. alert.Recipients.Select(r => new LocalizedText(RecipientsZh.Of(r, alert, basis, terms), RecipientsEn.Of(r, alert, basis, terms)))]);

    private static string ClockZh(Alert alert, ExplanationTerms terms) => alert.Late && alert.Inputs.TryGetValue("cameDueAt", out var due)
        ? $"判定时间为 {terms.At(alert.DecidedAt)}；本应于 {terms.Input(due)} 发出，属迟到通知。"
        : $"判定时间为 {terms.At(alert.DecidedAt)}。";

    private static string ClockEn(Alert alert, ExplanationTerms terms) => alert.Late && alert.Inputs.TryGetValue("cameDueAt", out var due)
        ? $"Decided at {terms.At(alert.DecidedAt)}; it came due at {terms.Input(due)} and was told late."
        : $"Decided at {terms.At(alert.DecidedAt)}.";
}

/// <summary>Why somebody was told, in sentences.</summary>
/// <param name="Rule">The rule that the reason stands for.</param>
/// <param name="Row">What the policy says for it.</param>
/// <param name="Clock">The clock it was decided on.</param>
/// <param name="Recipients">Why each of the recipients, in their order.</param>
public sealed record AlertExplanation(LocalizedText Rule, LocalizedText Row, LocalizedText Clock, IReadOnlyList<LocalizedText> Recipients);

/// <summary>What an alert rested on besides itself, as the ledger had it at that moment.</summary>
/// <param name="Issue">The item's issue, or null where there was none.</param>
/// <param name="Climbed">The step of a ladder that led to it, or null.</param>
public sealed record AlertBasis(Issues.Issue? Issue, ItemEvent.Climbed? Climbed)
{
    /// <summary>The ladder that was climbed; empty where none was.</summary>
    public IReadOnlyList<Policies.LadderStep> Ladder => (Climbed?.Kind, Issue) switch
    {
        (ClimbKind.Overdue, { } issue) => issue.Terms.Overdue,
        (ClimbKind.LookBack, { } issue) => issue.Terms.LookBackMissed,
        (ClimbKind.Unacknowledged or ClimbKind.Unanswered, { } issue) => issue.Frozen.Notice.Unacknowledged,
        _ => [],
    };

    /// <summary>The last step taken, or null where the top was told again or no ladder was climbed.</summary>
    /// <param name="reason">The reason of the alert.</param>
    public Policies.LadderStep? Step(AlertReason reason) =>
        Climbed is { Climb.StepsTold: > 0 and var told } && reason != AlertReason.Repeated && told <= Ladder.Count ? Ladder[told - 1] : null;
}

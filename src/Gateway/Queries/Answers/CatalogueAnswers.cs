using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>The catalogue in use.</summary>
/// <param name="SiteTypes">The types of site, by code.</param>
internal sealed record CatalogueAnswer(IReadOnlyList<SiteTypeAnswer> SiteTypes)
{
    /// <summary>The catalogue as it is answered.</summary>
    internal static CatalogueAnswer Of(CatalogueData catalogue) => new(
        [.. catalogue.SiteTypes.Values.OrderBy(t => t.Code, StringComparer.Ordinal).Select(SiteTypeAnswer.Of)]);
}

/// <summary>A type of site.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Templates">What is checked there, in the order people read it.</param>
internal sealed record SiteTypeAnswer(string Code, TextAnswer Name, IReadOnlyList<TemplateAnswer> Templates)
{
    /// <summary>The type as it is answered.</summary>
    internal static SiteTypeAnswer Of(SiteType type) => new(type.Code, TextAnswer.Of(type.Name), [.. type.Templates.Select(TemplateAnswer.Of)]);
}

/// <summary>What is checked at a type of site.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What is checked.</param>
/// <param name="Kind">How it is judged.</param>
/// <param name="Category">What it guards.</param>
/// <param name="Severity">The severity of an issue found here, where the finding names none.</param>
/// <param name="CoverageDays">How many days it may go uninspected.</param>
/// <param name="Cadence">When it must be done; only for duties.</param>
/// <param name="Record">What each record of a duty must hold.</param>
/// <param name="Bounds">Within what a reading must lie.</param>
/// <param name="Sweep">Whether one finding makes every comparable site check itself.</param>
/// <param name="Basis">The rule it rests on.</param>
internal sealed record TemplateAnswer(
    string Code,
    TextAnswer Title,
    [property: OneOf(WordList.ItemKind)] string Kind,
    [property: OneOf(WordList.Category)] string Category,
    [property: OneOf(WordList.Severity)] string Severity,
    int? CoverageDays,
    CadenceAnswer? Cadence,
    IReadOnlyList<RecordFieldAnswer> Record,
    BoundsAnswer? Bounds,
    bool Sweep,
    TextAnswer? Basis)
{
    /// <summary>The template as it is answered.</summary>
    internal static TemplateAnswer Of(Template template) => new(
        template.Code,
        TextAnswer.Of(template.Title),
        Words.Of(template.Kind),
        Words.Of(template.Category),
        Words.Of(template.Severity),
        template.CoverageDays,
        template.Cadence is { } cadence ? CadenceAnswer.Of(cadence) : null,
        [.. template.Record.Select(RecordFieldAnswer.Of)],
        template.Bounds is { } bounds ? BoundsAnswer.Of(bounds) : null,
        template.Sweep,
        template.Basis is { } basis ? TextAnswer.Of(basis) : null);
}

/// <summary>When a duty must be done, in the region's local time.</summary>
internal sealed record CadenceAnswer
{
    /// <summary>times-per-day, per-shift, every-hours, times-per-week, daily-by or weekly-by.</summary>
    public required string Kind { get; init; }

    /// <summary>How often a day or week.</summary>
    public int? Times { get; init; }

    /// <summary>How long after a counted record the next one counts, ISO 8601.</summary>
    public string? MinSpacing { get; init; }

    /// <summary>Explicit windows of the day, each from and to.</summary>
    public IReadOnlyList<string>? Windows { get; init; }

    /// <summary>When shifts start.</summary>
    public IReadOnlyList<string>? Starts { get; init; }

    /// <summary>Every how many hours.</summary>
    public int? Hours { get; init; }

    /// <summary>By when of the day.</summary>
    public string? By { get; init; }

    /// <summary>The day of the week, 1 for Monday.</summary>
    public int? DayOfWeek { get; init; }

    /// <summary>Whether only working days ask for it.</summary>
    public bool? WorkdaysOnly { get; init; }

    /// <summary>The cadence as it is answered.</summary>
    internal static CadenceAnswer Of(Cadence cadence) => cadence switch
    {
        Cadence.TimesPerDay c => new CadenceAnswer
        {
            Kind = "times-per-day",
            Times = c.Times,
            MinSpacing = IssueLadder.PeriodOf(c.MinSpacing),
            Windows = [.. c.Windows.Select(w => $"{Clock(w.From)}-{Clock(w.To)}")],
            WorkdaysOnly = c.Days == DutyDays.Workdays,
        },
        Cadence.PerShift c => new CadenceAnswer { Kind = "per-shift", Starts = [.. c.Starts.Select(Clock)] },
        Cadence.EveryHours c => new CadenceAnswer { Kind = "every-hours", Hours = c.Hours },
        Cadence.TimesPerWeek c => new CadenceAnswer { Kind = "times-per-week", Times = c.Times, MinSpacing = IssueLadder.PeriodOf(c.MinSpacing) },
        Cadence.DailyBy c => new CadenceAnswer { Kind = "daily-by", By = Clock(c.By), WorkdaysOnly = c.Days == DutyDays.Workdays },
        Cadence.WeeklyBy c => new CadenceAnswer { Kind = "weekly-by", By = Clock(c.By), DayOfWeek = (int)c.Day },
        _ => throw new InvalidOperationException($"{cadence.GetType().Name} has no answer."),
    };

    private static string Clock(NodaTime.LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The policies in use.</summary>
/// <param name="Items">By name.</param>
internal sealed record PoliciesAnswer(IReadOnlyList<PolicyAnswer> Items);

/// <summary>A policy: what holds for deadlines, ladders and look-backs. Durations are ISO 8601.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Severities">What holds for issues of each severity, the least grave first.</param>
/// <param name="Duty">What holds for duties.</param>
/// <param name="Notice">What holds for notices.</param>
/// <param name="WeeklyBudget">How many visits and requests a site should get in a week at most.</param>
/// <param name="WarnAt">At which count the warning comes.</param>
/// <param name="LateEvidence">How long after a window closed a record of it still counts.</param>
/// <param name="QuietPeriods">How many times in a row taking an issue quiets its repeats.</param>
/// <param name="MaxExtensions">How many extensions of an issue may be granted.</param>
/// <param name="CrossUnitLookBack">Whether the unit that found an issue may not look back.</param>
internal sealed record PolicyAnswer(
    string Name,
    int Version,
    IReadOnlyList<SeverityTermsAnswer> Severities,
    DutyTermsAnswer Duty,
    NoticeTermsAnswer Notice,
    int WeeklyBudget,
    int WarnAt,
    string LateEvidence,
    int QuietPeriods,
    int MaxExtensions,
    bool CrossUnitLookBack)
{
    /// <summary>The policy as it is answered.</summary>
    internal static PolicyAnswer Of(Policy policy) => new(
        policy.Name,
        policy.Version,
        [.. Enum.GetValues<Severity>().Select(severity => SeverityTermsAnswer.Of(severity, policy.For(severity)))],
        new DutyTermsAnswer(
            IssueLadder.PeriodOf(policy.Duty.Grace), policy.Duty.MissesForIssue, policy.Duty.MissDays, Words.Of(policy.Duty.MissSeverity)),
        new NoticeTermsAnswer(
            IssueLadder.PeriodOf(policy.Notice.ReceiptWithin),
            IssueLadder.PeriodOf(policy.Notice.ReplyWithin),
            [.. policy.Notice.Unacknowledged.Select(PolicyStepAnswer.Of)],
            IssueLadder.PeriodOf(policy.Notice.RepeatEvery)),
        policy.Burden.WeeklyBudget,
        policy.Burden.WarnAt,
        IssueLadder.PeriodOf(policy.LateEvidence),
        policy.QuietPeriods,
        policy.MaxExtensions,
        policy.CrossUnitLookBack);
}

/// <summary>What holds for issues of a severity.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="DeadlineLow">How long an issue may stay open at low risk.</param>
/// <param name="DeadlineMedium">The same at medium risk.</param>
/// <param name="DeadlineHigh">The same at high risk.</param>
/// <param name="DeadlineInWorkingHours">Whether that runs in working hours.</param>
/// <param name="ReminderAtShareLeft">The site is reminded when that share of the time is left.</param>
/// <param name="ToldWhenRaised">The rungs told when it is raised.</param>
/// <param name="Overdue">The ladder once it is overdue.</param>
/// <param name="StepsInWorkingHours">Whether delays of steps run in working hours.</param>
/// <param name="RepeatEvery">How often the top is told again.</param>
/// <param name="LookBackEarliest">From how long after the claim the look-back may come.</param>
/// <param name="LookBackLatest">Until how long after the claim it may come.</param>
/// <param name="LookBackWithin">How long the inspection side has for it.</param>
/// <param name="LookBackMissed">The ladder of the inspection side once it was missed.</param>
/// <param name="NoLookBackFor">Issues of these causes are closed by a claim.</param>
internal sealed record SeverityTermsAnswer(
    [property: OneOf(WordList.Severity)] string Severity,
    string DeadlineLow,
    string DeadlineMedium,
    string DeadlineHigh,
    bool DeadlineInWorkingHours,
    decimal ReminderAtShareLeft,
    IReadOnlyList<int> ToldWhenRaised,
    IReadOnlyList<PolicyStepAnswer> Overdue,
    bool StepsInWorkingHours,
    string RepeatEvery,
    string LookBackEarliest,
    string LookBackLatest,
    string LookBackWithin,
    IReadOnlyList<PolicyStepAnswer> LookBackMissed,
    [property: OneOf(WordList.IssueCause)] IReadOnlyList<string> NoLookBackFor)
{
    /// <summary>The terms as they are answered.</summary>
    internal static SeverityTermsAnswer Of(Severity severity, SeverityTerms terms) => new(
        Words.Of(severity),
        IssueLadder.PeriodOf(terms.Deadline.Low),
        IssueLadder.PeriodOf(terms.Deadline.Medium),
        IssueLadder.PeriodOf(terms.Deadline.High),
        terms.DeadlineInWorkingHours,
        terms.ReminderAtShareLeft,
        terms.ToldWhenRaised,
        [.. terms.Overdue.Select(PolicyStepAnswer.Of)],
        terms.StepsInWorkingHours,
        IssueLadder.PeriodOf(terms.RepeatEvery),
        IssueLadder.PeriodOf(terms.LookBackEarliest),
        IssueLadder.PeriodOf(terms.LookBackLatest),
        IssueLadder.PeriodOf(terms.LookBackWithin),
        [.. terms.LookBackMissed.Select(PolicyStepAnswer.Of)],
        [.. terms.NoLookBackFor.Select(Words.Of)]);
}

/// <summary>A step of a policy's ladder.</summary>
/// <param name="After">How long after it was missed.</param>
/// <param name="Rungs">The rungs told.</param>
/// <param name="Top">Whether the top of the tree is told as well.</param>
/// <param name="Notice">To whom it issues a notice.</param>
internal sealed record PolicyStepAnswer(string After, IReadOnlyList<int> Rungs, bool Top, [property: OneOf(WordList.Addressee)] string? Notice)
{
    /// <summary>The step as it is answered.</summary>
    internal static PolicyStepAnswer Of(LadderStep step) => new(
        IssueLadder.PeriodOf(step.After),
        [.. step.Rungs.Where(r => r != LadderStep.Top)],
        step.Rungs.Contains(LadderStep.Top),
        step.Notice is { } notice ? Words.Of(notice) : null);
}

/// <summary>What holds for duties.</summary>
/// <param name="Grace">How long after a window ended its miss is decided.</param>
/// <param name="MissesForIssue">How many misses make an issue.</param>
/// <param name="MissDays">Within how many days they add up.</param>
/// <param name="MissSeverity">The severity of an issue made of misses.</param>
internal sealed record DutyTermsAnswer(string Grace, int MissesForIssue, int MissDays, [property: OneOf(WordList.Severity)] string MissSeverity);

/// <summary>What holds for notices.</summary>
/// <param name="ReceiptWithin">By when its receipt must be acknowledged.</param>
/// <param name="ReplyWithin">By when it must be answered.</param>
/// <param name="Unacknowledged">The ladder when it is not.</param>
/// <param name="RepeatEvery">How often the top is told again.</param>
internal sealed record NoticeTermsAnswer(string ReceiptWithin, string ReplyWithin, IReadOnlyList<PolicyStepAnswer> Unacknowledged, string RepeatEvery);

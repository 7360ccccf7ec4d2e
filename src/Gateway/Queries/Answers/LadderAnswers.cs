using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>The ladder of an issue in its present round: who was told when, and who comes next.</summary>
internal sealed record LadderAnswer
{
    /// <summary>Number of the issue.</summary>
    public required string Issue { get; init; }

    /// <summary>Where it is in its life.</summary>
    [OneOf(WordList.IssueState)]
    public required string State { get; init; }

    /// <summary>Which round it is in.</summary>
    public required int Round { get; init; }

    /// <summary>The highest rung told in this round.</summary>
    public required int Rung { get; init; }

    /// <summary>The highest rung there is above the site.</summary>
    public required int Top { get; init; }

    /// <summary>Name and version of its policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The present deadline.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Since when it is or was overdue in this round.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>Until when repeats are quiet, since somebody took it.</summary>
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>When the site is reminded; left out where it was, or is not any more.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Whether the delays of steps run in working hours.</summary>
    public required bool WorkingHours { get; init; }

    /// <summary>Who was told when the round began.</summary>
    public ToldAnswer? Raised { get; init; }

    /// <summary>Who was reminded.</summary>
    public ToldAnswer? Reminded { get; init; }

    /// <summary>The steps that policy has for what is overdue.</summary>
    public required IReadOnlyList<StepAnswer> Steps { get; init; }

    /// <summary>How the top is told again after the last step.</summary>
    public RepeatAnswer? Repeat { get; init; }

    /// <summary>What comes next if nothing happens; left out where a look-back is waited for, and when the issue has ended.</summary>
    public NextAnswer? Next { get; init; }

    /// <summary>The ladder of a look-back that was missed, up the inspecting side; only for those who may know of it.</summary>
    public IReadOnlyList<ToldAnswer>? LookBack { get; init; }
}

/// <summary>A step of a ladder.</summary>
/// <param name="Step">1 for the first.</param>
/// <param name="After">How long after the deadline, ISO 8601.</param>
/// <param name="DueAt">When it comes or came; left out where it will not come.</param>
/// <param name="State">How it stands.</param>
/// <param name="Rungs">The rungs it tells, as the regions lie now.</param>
/// <param name="Notice">To whom it issues a notice.</param>
/// <param name="Told">Who was told; left out where nobody was yet.</param>
/// <param name="WouldTell">Who would be told as the posts are held now, where nobody was yet.</param>
/// <param name="Vacant">Posts that would be passed over now.</param>
internal sealed record StepAnswer(
    int Step,
    string After,
    DateTimeOffset? DueAt,
    [property: OneOf(WordList.StepState)] string State,
    IReadOnlyList<RungAnswer> Rungs,
    [property: OneOf(WordList.Addressee)] string? Notice,
    ToldAnswer? Told,
    IReadOnlyList<LadderRecipientAnswer>? WouldTell,
    IReadOnlyList<LadderVacancyAnswer>? Vacant);

/// <summary>A rung of a ladder.</summary>
/// <param name="Rung">0 is the site, 1 its own region, and so on.</param>
/// <param name="Region">Code of its region; left out for the site.</param>
/// <param name="RegionName">What people call it.</param>
internal sealed record RungAnswer(int Rung, string? Region, TextAnswer? RegionName);

/// <summary>Somebody was told.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Late">Whether it came due noticeably earlier.</param>
/// <param name="Rung">The highest rung told.</param>
/// <param name="Recipients">Who was told.</param>
/// <param name="Vacant">Vacant posts that were passed over.</param>
internal sealed record ToldAnswer(
    DateTimeOffset At,
    [property: OneOf(WordList.AlertReason)] string Reason,
    bool Late,
    int Rung,
    IReadOnlyList<LadderRecipientAnswer> Recipients,
    IReadOnlyList<LadderVacancyAnswer> Vacant);

/// <summary>Somebody on a rung.</summary>
/// <param name="Rung">0 is the site, 1 its own region, and so on.</param>
/// <param name="Region">Code of the region; left out for the site.</param>
/// <param name="RegionName">What people call it.</param>
/// <param name="Post">Code of the post.</param>
/// <param name="PostName">What people call it; left out where the region has it no more.</param>
/// <param name="Name">The holder; masked for those who may not see contacts.</param>
internal sealed record LadderRecipientAnswer(int Rung, string? Region, TextAnswer? RegionName, string? Post, TextAnswer? PostName, string Name);

/// <summary>A post without a holder.</summary>
/// <param name="Rung">Its rung.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Post">Its code; left out where the region has no post of that side.</param>
internal sealed record LadderVacancyAnswer(int Rung, string Region, string? Post);

/// <summary>How the top is told again.</summary>
/// <param name="Every">How often, ISO 8601.</param>
/// <param name="NextAt">When next; left out before the last step was told and where nothing is to come.</param>
/// <param name="Told">When it was so far; the last ten.</param>
internal sealed record RepeatAnswer(string Every, DateTimeOffset? NextAt, IReadOnlyList<ToldAnswer> Told);

/// <summary>What comes next.</summary>
/// <param name="At">When.</param>
/// <param name="What">What.</param>
/// <param name="Step">The number of the step.</param>
internal sealed record NextAnswer(DateTimeOffset At, [property: OneOf(WordList.NextStep)] string What, int? Step);

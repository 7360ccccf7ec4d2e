using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>A round of an issue: from raised, or from a look-back that failed, to the next.</summary>
/// <param name="Round">1 for the first.</param>
/// <param name="From">From when its deadline runs.</param>
/// <param name="DueAt">Its deadline, as it was last.</param>
/// <param name="Findings">What was found, the first first.</param>
/// <param name="Extensions">The more time that was asked for.</param>
/// <param name="Claims">Who said that it was put right.</param>
/// <param name="LookBacks">What was found of that.</param>
internal sealed record RoundAnswer(
    int Round,
    DateTimeOffset From,
    DateTimeOffset DueAt,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<ExtensionAnswer> Extensions,
    IReadOnlyList<ClaimAnswer> Claims,
    IReadOnlyList<LookBackAnswer> LookBacks);

/// <summary>Something found wrong.</summary>
/// <param name="At">When, by its own time.</param>
/// <param name="ByVisit">Whether a visit found it.</param>
/// <param name="Unit">The unit of the visit.</param>
/// <param name="Note">What the visit wrote of it.</param>
/// <param name="Evidence">What the visit showed.</param>
internal sealed record FindingAnswer(DateTimeOffset At, bool ByVisit, string? Unit, string? Note, IReadOnlyList<EvidenceReferenceAnswer> Evidence);

/// <summary>More time that was asked for.</summary>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Until">The deadline asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Granted">What was decided; left out while nothing is.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Why">Why it was decided so.</param>
internal sealed record ExtensionAnswer(
    DateTimeOffset AskedAt, DateTimeOffset Until, string? Reason, bool? Granted, DateTimeOffset? DecidedAt, string? DecidedBy, string? Why);

/// <summary>A claim that it is put right.</summary>
/// <param name="At">When it was put right, by the claim's own time.</param>
/// <param name="ReceivedAt">When the claim came in.</param>
/// <param name="By">The source it came from; left out for a duty done or a reading that recovered.</param>
/// <param name="Note">What was written.</param>
/// <param name="Evidence">What was shown.</param>
internal sealed record ClaimAnswer(DateTimeOffset At, DateTimeOffset ReceivedAt, string? By, string? Note, IReadOnlyList<EvidenceReferenceAnswer> Evidence);

/// <summary>A look-back done.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">What it found.</param>
/// <param name="Unit">The unit that looked.</param>
/// <param name="Note">What was written.</param>
/// <param name="Evidence">What was shown.</param>
internal sealed record LookBackAnswer(
    DateTimeOffset At, [property: OneOf(WordList.LookBackOutcome)] string Outcome, string Unit, string? Note, IReadOnlyList<EvidenceReferenceAnswer> Evidence);

/// <summary>What somebody said.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Text">The words.</param>
internal sealed record CommentAnswer(DateTimeOffset At, string By, string Text);

/// <summary>A piece of evidence, as the event named it.</summary>
/// <param name="Uri">Where it lies.</param>
/// <param name="Sha256">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Kind">What it is, for example a photo.</param>
internal sealed record EvidenceReferenceAnswer(string Uri, string Sha256, string? Kind);

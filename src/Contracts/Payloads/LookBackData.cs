using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A team rechecked a claim. Exactly one of <paramref name="Item"/> and <paramref name="Issue"/> is there.</summary>
/// <param name="Item">The template's code.</param>
/// <param name="Issue">The issue's number; at most 128 characters.</param>
/// <param name="Team">Who came.</param>
/// <param name="Outcome">One of <see cref="Vocabulary.LookBackOutcomes"/>.</param>
/// <param name="Note">What was seen; at most 4000 characters.</param>
/// <param name="Evidence">At most 50; empty when there is none.</param>
public sealed record LookBackData(
    string? Item,
    string? Issue,
    Team Team,
    string Outcome,
    string? Note,
    IReadOnlyList<EvidenceRef> Evidence) : EventData
{
    internal static readonly Rule<LookBackData> Rule = Rules.Object(Read);

    private static LookBackData Read(ref ObjectReader fields)
    {
        SharedRules.ItemOrIssue(ref fields);
        return new(
            Item: fields.Optional("item", TextRules.ItemCode),
            Issue: fields.Optional("issue", TextRules.Reference),
            Team: fields.Required("team", Team.Rule),
            Outcome: fields.Required("outcome", Words.LookBackOutcome),
            Note: fields.Optional("note", TextRules.Note),
            Evidence: fields.ListOrEmpty("evidence", EvidenceRef.ListRule));
    }
}

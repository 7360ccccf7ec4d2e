using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>What a visit found at one item.</summary>
/// <param name="Item">The template's code.</param>
/// <param name="Outcome">One of <see cref="Vocabulary.Outcomes"/>.</param>
/// <param name="Severity">One of <see cref="Vocabulary.Severities"/>; null leaves it to the template.</param>
/// <param name="Note">What was seen; at most 4000 characters.</param>
/// <param name="Evidence">At most 50; empty when there is none.</param>
/// <param name="FixedOnTheSpot">Whether it was put right during the visit; false when not said.</param>
/// <param name="Notice">One of <see cref="Vocabulary.Addressees"/> when the team asks for a notice at once.</param>
public sealed record VisitResult(
    string Item,
    string Outcome,
    string? Severity,
    string? Note,
    IReadOnlyList<EvidenceRef> Evidence,
    bool FixedOnTheSpot,
    string? Notice)
{
    internal static readonly Rule<VisitResult> Rule = Rules.Object(Read);

    private static VisitResult Read(ref ObjectReader fields) => new(
        Item: fields.Required("item", TextRules.ItemCode),
        Outcome: fields.Required("outcome", Words.Outcome),
        Severity: fields.Optional("severity", Words.Severity),
        Note: fields.Optional("note", TextRules.Note),
        Evidence: fields.ListOrEmpty("evidence", EvidenceRef.ListRule),
        FixedOnTheSpot: fields.OptionalValue("fixedOnTheSpot", Rules.Flag) ?? false,
        Notice: fields.Optional("notice", Words.Addressee));
}

/// <summary>Advice given at a visit; counted, and no issue.</summary>
/// <param name="Text">At most 500 characters.</param>
/// <param name="Item">The template's code when the advice is about one item.</param>
public sealed record Suggestion(string Text, string? Item)
{
    internal static readonly Rule<Suggestion> Rule = Rules.Object(Read);

    private static Suggestion Read(ref ObjectReader fields) => new(
        Text: fields.Required("text", TextRules.Text),
        Item: fields.Optional("item", TextRules.ItemCode));
}

using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>
/// A site claims that an issue is put right. Exactly one of <paramref name="Item"/> and <paramref name="Issue"/> is
/// there.
/// </summary>
/// <param name="Item">The template's code.</param>
/// <param name="Issue">The issue's number; at most 128 characters.</param>
/// <param name="Note">What was done; at most 4000 characters.</param>
/// <param name="Evidence">At most 50; empty when there is none.</param>
public sealed record RectificationData(string? Item, string? Issue, string Note, IReadOnlyList<EvidenceRef> Evidence) : EventData
{
    internal static readonly Rule<RectificationData> Rule = Rules.Object(Read);

    private static RectificationData Read(ref ObjectReader fields)
    {
        SharedRules.ItemOrIssue(ref fields);
        return new(
            Item: fields.Optional("item", TextRules.ItemCode),
            Issue: fields.Optional("issue", TextRules.Reference),
            Note: fields.Required("note", TextRules.Note),
            Evidence: fields.ListOrEmpty("evidence", EvidenceRef.ListRule));
    }
}

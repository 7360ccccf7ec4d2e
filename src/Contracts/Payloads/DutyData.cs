using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A site did one of its duties.</summary>
/// <param name="Item">The template's code.</param>
/// <param name="Record">
/// What was recorded, by name, at most 64 values; empty when nothing was. The engine knows which values the template
/// asks for.
/// </param>
/// <param name="Evidence">At most 50; empty when there is none.</param>
public sealed record DutyData(
    string Item,
    IReadOnlyDictionary<string, RecordValue> Record,
    IReadOnlyList<EvidenceRef> Evidence) : EventData
{
    internal static readonly Rule<DutyData> Rule = Rules.Object(Read);

    private static DutyData Read(ref ObjectReader fields) => new(
        Item: fields.Required("item", TextRules.ItemCode),
        Record: fields.Optional("record", RecordRules.Record) ?? RecordRules.Empty,
        Evidence: fields.ListOrEmpty("evidence", EvidenceRef.ListRule));
}

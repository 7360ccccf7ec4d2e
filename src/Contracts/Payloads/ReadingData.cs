using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A number was measured at a site.</summary>
/// <param name="Item">The template's code.</param>
/// <param name="Value">The number, in at most 28 digits.</param>
/// <param name="Unit">What it was measured in, at most 500 characters; the engine compares it with the template's.</param>
public sealed record ReadingData(string Item, decimal Value, string Unit) : EventData
{
    internal static readonly Rule<ReadingData> Rule = Rules.Object(Read);

    private static ReadingData Read(ref ObjectReader fields) => new(
        Item: fields.Required("item", TextRules.ItemCode),
        Value: fields.Required("value", Rules.Number),
        Unit: fields.Required("unit", TextRules.Text));
}

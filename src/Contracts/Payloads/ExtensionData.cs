using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A site asks for more time. Exactly one of <paramref name="Item"/> and <paramref name="Issue"/> is there.</summary>
/// <param name="Item">The template's code.</param>
/// <param name="Issue">The issue's number; at most 128 characters.</param>
/// <param name="Until">The deadline asked for; after the event's time.</param>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record ExtensionData(string? Item, string? Issue, DateTimeOffset Until, string Reason) : EventData
{
    internal static readonly Rule<ExtensionData> Rule = Rules.Object(Read);

    private static ExtensionData Read(ref ObjectReader fields)
    {
        SharedRules.ItemOrIssue(ref fields);
        return new(
            Item: fields.Optional("item", TextRules.ItemCode),
            Issue: fields.Optional("issue", TextRules.Reference),
            Until: fields.Required("until", Rules.LaterInstant),
            Reason: fields.Required("reason", TextRules.Text));
    }
}

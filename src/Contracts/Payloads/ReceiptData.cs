using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A unit acknowledged a notice, and answered it when there is a reply.</summary>
/// <param name="Notice">The notice's number; at most 128 characters.</param>
/// <param name="Reply">The answer, at most 4000 characters; null when the notice is only acknowledged.</param>
public sealed record ReceiptData(string Notice, string? Reply) : EventData
{
    internal static readonly Rule<ReceiptData> Rule = Rules.Object(Read);

    private static ReceiptData Read(ref ObjectReader fields) => new(
        Notice: fields.Required("notice", TextRules.Reference),
        Reply: fields.Optional("reply", TextRules.Note));
}

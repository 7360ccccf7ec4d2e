using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A name people read.</summary>
/// <param name="Zh">Chinese; 1 to 200 characters.</param>
/// <param name="En">English, on the same terms; null when there is none.</param>
public sealed record LocalizedName(string Zh, string? En)
{
    internal static readonly Rule<LocalizedName> Rule = Rules.Object(Read);

    private static LocalizedName Read(ref ObjectReader fields) => new(
        Zh: fields.Required("zh", TextRules.Name),
        En: fields.Optional("en", TextRules.Name));
}

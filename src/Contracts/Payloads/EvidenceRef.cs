using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>Where a piece of evidence lies and what it must hash to. The evidence itself never comes here.</summary>
/// <param name="Uri">A URI or a reference to one, at most 500 characters; no <c>data:</c> and no script.</param>
/// <param name="Sha256">64 hexadecimal digits, in the case they were sent in.</param>
/// <param name="Kind">What it is, for example photo; at most 200 characters.</param>
public sealed record EvidenceRef(string Uri, string Sha256, string? Kind)
{
    internal static readonly Rule<IReadOnlyList<EvidenceRef>> ListRule =
        Rules.List(Rules.Object(Read), 0, Limits.Evidence);

    private static EvidenceRef Read(ref ObjectReader fields) => new(
        Uri: fields.Required("uri", TextRules.Uri),
        Sha256: fields.Required("sha256", TextRules.Sha256),
        Kind: fields.Optional("kind", TextRules.Name));
}

using Monitoring.Core.Alerts;
using Monitoring.Core.Escalation;

namespace Monitoring.Core.Explanations;

/// <summary>Why each recipient was told, in English.</summary>
internal static class RecipientsEn
{
    /// <summary>The sentence.</summary>
    public static string Of(Recipient r, Alert alert, AlertBasis basis, ExplanationTerms t) => (r, RecipientGrounds.Of(r, alert, basis)) switch
    {
        ({ Region: null }, RecipientGround.FallThrough) => "The site itself (rung 0), because nobody above holds a post.",
        ({ Region: null }, _) => "The site itself (rung 0).",
        (_, RecipientGround.OtherChannel) => $"Holds {FactsEn.Who(r, t)}, the nearest region whose line posts can be reached over another channel.",
        (_, RecipientGround.NoChannel) => $"Holds {FactsEn.Who(r, t)}, the nearest line post; no other channel reaches anybody, so it stands in the list of alerts alone.",
        (_, RecipientGround.Inspection) => $"Holds {FactsEn.Who(r, t)}, the nearest inspection post that may go.",
        (_, RecipientGround.FallThrough) =>
            $"Holds {FactsEn.Who(r, t)}; told in the place of what is vacant: {FactsEn.Vacant(alert, t)}.",
        ({ Region: { } region }, _) => $"Holds {r.Post} of {t.En(region)}, which is rung {r.Rung} of this site's ladder.",
    };
}

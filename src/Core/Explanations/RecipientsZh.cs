using Monitoring.Core.Alerts;
using Monitoring.Core.Escalation;

namespace Monitoring.Core.Explanations;

/// <summary>Why each recipient was told, in Chinese.</summary>
internal static class RecipientsZh
{
    /// <summary>The sentence.</summary>
    public static string Of(Recipient r, Alert alert, AlertBasis basis, ExplanationTerms t) => (r, RecipientGrounds.Of(r, alert, basis)) switch
    {
        ({ Region: null }, RecipientGround.FallThrough) => "场所本身（第 0 级），因为其上岗位全部空缺。",
        ({ Region: null }, _) => "场所本身（第 0 级）。",
        (_, RecipientGround.OtherChannel) => $"{FactsZh.Who(r, t)}，可经其他通道联系到责任岗位的最近区域。",
        (_, RecipientGround.NoChannel) => $"{FactsZh.Who(r, t)}，最近的责任岗位；无其他通道可联系任何人，仅列于告警清单。",
        (_, RecipientGround.Inspection) => $"{FactsZh.Who(r, t)}，可前往的最近检查岗位。",
        (_, RecipientGround.FallThrough) =>
            $"{FactsZh.Who(r, t)}，因以下岗位空缺而顺延：{FactsZh.Vacant(alert, t)}。",
        ({ Region: { } region }, _) => $"{t.Zh(region)} {r.Post}，为该场所升级阶梯的第 {r.Rung} 级。",
    };
}

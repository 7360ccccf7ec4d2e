using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;

namespace Monitoring.Core.Explanations;

/// <summary>What it means that a channel was told to be failing.</summary>
internal static class ChannelFacts
{
    /// <summary>The sentences. Not in them is what the receiver answered, which not everybody may know.</summary>
    public static LocalizedText Of(RegionEvent.ChannelFailed fact, ExplanationTerms t)
    {
        var channel = $"{fact.Channel.Kind} {ChannelMask.Address(fact.Channel.Address)}";
        var failures = fact.Alert.Inputs.GetValueOrDefault("failures", "");
        return new LocalizedText(
            $"自 {t.At(fact.Since)} 起，发往 {channel} 的告警连续 {failures} 次未送达，首个涉及场所 {fact.Site}。{FactsZh.Told(fact.Alert, t)}",
            $"Alerts to {channel} have failed {failures} times in a row since {t.At(fact.Since)}; the first of them was about site {fact.Site}. {FactsEn.Told(fact.Alert, t)}");
    }
}

using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.Alerts;

/// <summary>What the alert about a failing channel says; it is about no check item, so its text is made from itself alone.</summary>
public static class ChannelText
{
    /// <summary>The text.</summary>
    /// <param name="alert">An alert of the reason <see cref="AlertReason.ChannelFailing"/>.</param>
    /// <param name="zone">The zone of the region; all times are written in it.</param>
    public static LocalizedText For(Alert alert, DateTimeZone zone)
    {
        var p = new AlertParts(alert, zone);
        var channel = $"{p.Input("channelKind")} {p.Input("channelAddress")}";
        return new LocalizedText(
            $"发往 {channel} 的告警自 {p.Since} 起连续 {p.Input("failures")} 次投递失败，该通道的告警未能送达。",
            $"Alerts to {channel} have failed {p.Input("failures")} times in a row since {p.Since} and do not arrive.");
    }
}

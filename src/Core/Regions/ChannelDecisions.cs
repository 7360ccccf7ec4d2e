using System.Globalization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Core.Regions;

/// <summary>Decides who hears that alerts over a channel do not arrive: once for each run of failures, and never over that channel.</summary>
internal static class ChannelDecisions
{
    private static readonly Decision<RegionEvent> Nothing = new([], [], []);

    /// <summary>A channel keeps failing.</summary>
    public static Decision<RegionEvent> Failing(
        RegionState state, RegionCommand.ChannelFailing c, RegionFacts facts, RegionContext context, Instant now)
    {
        if (state.Failing.Contains(new FailingChannel(c.Channel, c.Since)))
        {
            return Nothing;
        }

        var path = RegionSettings.Path(facts, context.Find);
        var policy = context.Catalogue.Policies[RegionSettings.Nearest(path, r => r.Policy) ?? CatalogueData.DefaultPolicy];
        var told = Audience(path, c.Channel);
        var alert = new Alert
        {
            Reason = AlertReason.ChannelFailing,
            Severity = Severity.Serious,
            Rung = told.Rung,
            Recipients = told.Recipients,
            Vacant = told.Vacant,
            RaisedAt = now - c.For,
            DecidedAt = now,
            Policy = new PolicyRef(policy.Name, policy.Version),
            Inputs = new Dictionary<string, string>
            {
                ["channelKind"] = c.Channel.Kind,
                ["channelAddress"] = ChannelMask.Address(c.Channel.Address),
                ["failures"] = c.Failures.ToString(CultureInfo.InvariantCulture),
                ["failingSince"] = InstantPattern.ExtendedIso.Format(c.Since),
                ["lastError"] = c.Error,
            },
        };
        return new Decision<RegionEvent>([new RegionEvent.ChannelFailed(c.Channel, c.Since, c.Site, alert)], [], []);
    }

    /// <summary>A channel works again; nobody needs to be told, since what it failed to bring arrives by itself.</summary>
    public static Decision<RegionEvent> Works(RegionState state, RegionCommand.ChannelWorks c) =>
        state.Failing.Exists(f => f.Channel == c.Channel) ? new Decision<RegionEvent>([new RegionEvent.ChannelWorked(c.Channel)], [], []) : Nothing;

    /// <summary>
    /// The line posts of the nearest region whose holders can be reached over another channel. Where nobody can, the nearest
    /// holders are named all the same, without a channel: staff see the alert in its list.
    /// </summary>
    /// <param name="path">The own region first.</param>
    /// <param name="failing">The channel that is not to be used.</param>
    private static Audience Audience(IReadOnlyList<RegionFacts> path, Channel failing)
    {
        var vacant = new List<Vacancy>();
        IReadOnlyList<Recipient> nearest = [];
        for (var i = 0; i < path.Count; i++)
        {
            var (rung, region) = (i + 1, path[i]);
            var posts = region.Posts
                .Where(p => p.Side == PostSide.Line && (p.Regions.Count == 0 || path.Any(r => p.Regions.Contains(r.Code))))
                .ToList();
            vacant.AddRange(posts.Count == 0
                ? [new Vacancy(rung, region.Code, null)]
                : posts.Where(p => p.Holders.Count == 0).Select(p => new Vacancy(rung, region.Code, p.Code)));
            var holders = posts
                .SelectMany(p => p.Holders.Select(h => new Recipient(rung, region.Code, p.Code, h.Name, [.. h.Channels.Where(c => c != failing)])))
                .ToList();
            nearest = nearest.Count == 0 ? holders : nearest;
            if (holders.Exists(h => h.Channels.Count > 0))
            {
                return new Audience(holders, vacant);
            }
        }

        return new Audience(nearest, vacant);
    }
}

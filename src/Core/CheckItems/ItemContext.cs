using Monitoring.Core.Alerts;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Sites;

namespace Monitoring.Core.CheckItems;

/// <summary>The rules an item is decided by; the same for every item of a template under one region's settings.</summary>
/// <param name="Template">What is checked.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Time">Calendar and zone.</param>
public sealed record ItemRules(Template Template, Policy Policy, WorkingTime Time)
{
    /// <summary>The policy's name and version.</summary>
    public PolicyRef PolicyRef { get; } = new(Policy.Name, Policy.Version);

    /// <summary>The windows of a duty by day; null for templates without a cadence.</summary>
    internal DayWindows? Windows { get; } = Template.Cadence is { } cadence ? new DayWindows(cadence, Time) : null;
}

/// <summary>What an item must know of the outside to decide; immutable.</summary>
/// <param name="Rules">The rules in force.</param>
/// <param name="Place">The site and the regions above it.</param>
/// <param name="Key">What look-backs are sealed with.</param>
/// <param name="ChainHead">The hash of the item's last ledger entry: the nonce of a draw, which nobody chooses.</param>
public sealed record ItemContext(ItemRules Rules, Place Place, SealingKey Key, byte[] ChainHead);

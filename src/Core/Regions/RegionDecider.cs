using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using NodaTime;

namespace Monitoring.Core.Regions;

/// <summary>What a region must know of the outside to decide.</summary>
/// <param name="Find">The facts of another region, or null when there is none.</param>
/// <param name="LiveItemsAfter">Codes of the items below this region that have a live issue, ascending, after a cursor, a portion at a time.</param>
/// <param name="Catalogue">Policies and calendars.</param>
public sealed record RegionContext(
    Func<string, RegionFacts?> Find, Func<string, IReadOnlyList<string>> LiveItemsAfter, CatalogueData Catalogue);

/// <summary>Decides what a command means for a region.</summary>
public static class RegionDecider
{
    /// <summary>How deep a tree may be; deeper ones are mistakes.</summary>
    public const int MaxDepth = 12;

    /// <summary>When the region must be looked at next, or null for never.</summary>
    public static Instant? NextWake(RegionState state, Instant now) => state.Broadcast is null ? null : now;

    /// <summary>The facts and messages a command leads to, or the reasons it is refused.</summary>
    public static Decision<RegionEvent> Decide(RegionState state, RegionCommand command, RegionContext context, Instant now) => (command, state) switch
    {
        ({ ExpectedRevision: { } expected }, _) when expected != (state.Facts?.Revision ?? Expected.NotThere) =>
            new Decision<RegionEvent>([], [], Expected.Missed("region")),
        (RegionCommand.Upsert c, _) => Upsert(state, c, context, now),
        (RegionCommand.NumberNotice c, { Facts: { } facts }) => Number(state, c, facts, context, now),
        (RegionCommand.ChannelFailing c, { Facts: { } facts }) => ChannelDecisions.Failing(state, c, facts, context, now),
        (RegionCommand.ChannelWorks c, _) => ChannelDecisions.Works(state, c),
        (RegionCommand.Wake, { Broadcast: { } broadcast, Facts: { } facts }) => SendPortion(broadcast, facts, context),
        _ => new Decision<RegionEvent>([], [], []),
    };

    private static Decision<RegionEvent> Upsert(RegionState state, RegionCommand.Upsert c, RegionContext context, Instant now)
    {
        var refusals = Check(state, c, context);
        if (refusals.Count > 0)
        {
            return new Decision<RegionEvent>([], [], refusals);
        }

        var upsert = new FieldUpsert(c.At, state.SetAt);
        var old = state.Facts ?? new RegionFacts { Code = c.Code, Name = c.Name! };
        var facts = old with
        {
            Parent = upsert.Set("parent", c.Parent, old.Parent),
            Name = upsert.Set("name", c.Name, old.Name)!,
            Level = upsert.Set("level", c.Level, old.Level),
            Risk = upsert.Set("riskLevel", c.Risk, old.Risk),
            TimeZone = upsert.Set("timeZone", c.TimeZone, old.TimeZone),
            Calendar = upsert.Set("calendar", c.Calendar, old.Calendar),
            Policy = upsert.Set("policy", c.Policy, old.Policy),
            Posts = upsert.Set("posts", c.Posts, old.Posts)!,
        };
        var events = new List<RegionEvent>();
        facts = facts with { Revision = state.Facts?.SaysTheSameAs(facts) == true ? old.Revision : old.Revision + 1 };
        if (upsert.Applied.Count > 0 || state.Facts is null)
        {
            events.Add(new RegionEvent.Changed(c.At, facts, upsert.Applied));
        }

        if (upsert.Kept.Count > 0)
        {
            events.Add(new RegionEvent.Kept(c.At, upsert.Kept));
        }

        if (state.Facts is { } before && Risk(facts, context) is var risk && risk > Risk(before, context))
        {
            events.Add(new RegionEvent.RiskRose(now, risk));
        }

        return new Decision<RegionEvent>(events, [], []);
    }

    private static RiskLevel Risk(RegionFacts facts, RegionContext context) => RegionSettings.Path(facts, context.Find).Max(r => r.Risk);

    /// <summary>A rise concerns every live issue below; they are reached a portion at a time, and a restart goes on at the cursor.</summary>
    private static Decision<RegionEvent> SendPortion(RiskBroadcast broadcast, RegionFacts facts, RegionContext context)
    {
        var items = context.LiveItemsAfter(broadcast.Cursor);
        return new Decision<RegionEvent>(
            [new RegionEvent.Reassessed(items.Count == 0 ? null : items[^1])],
            [.. items.Select(i => new Message(new EntityKey(EntityKind.Item, i), new ItemCommand.ReassessRisk(broadcast.At, facts.Code)))],
            []);
    }

    private static List<Refusal> Check(RegionState state, RegionCommand.Upsert c, RegionContext context)
    {
        var refusals = new List<Refusal>();
        if (state.Facts is null && c.Name is null)
        {
            refusals.Add(new Refusal("data.name", "required", $"Region {c.Code} is new; a new region needs a name."));
        }

        if (c.Parent is not null)
        {
            CheckParent(c, context, refusals);
        }

        if (c.TimeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(c.TimeZone) is null)
        {
            refusals.Add(new Refusal("data.timeZone", "unknown-time-zone", $"{c.TimeZone} is no IANA time zone."));
        }

        if (c.Calendar is not null && !context.Catalogue.Calendars.ContainsKey(c.Calendar))
        {
            refusals.Add(new Refusal("data.calendar", "unknown-calendar", $"The catalogue has no calendar {c.Calendar}."));
        }

        if (c.Policy is not null && !context.Catalogue.Policies.ContainsKey(c.Policy))
        {
            refusals.Add(new Refusal("data.policy", "unknown-policy", $"The catalogue has no policy {c.Policy}."));
        }

        return refusals;
    }

    private static void CheckParent(RegionCommand.Upsert c, RegionContext context, List<Refusal> refusals)
    {
        if (context.Find(c.Parent!) is null)
        {
            refusals.Add(new Refusal("data.parent", "unknown-region", $"There is no region {c.Parent}."));
            return;
        }

        var depth = 1;
        for (var above = context.Find(c.Parent!); above is not null; above = above.Parent is { } next ? context.Find(next) : null)
        {
            if (above.Code == c.Code)
            {
                refusals.Add(new Refusal("data.parent", "cycle", $"{c.Parent} lies below {c.Code}."));
                return;
            }

            if (++depth > MaxDepth)
            {
                refusals.Add(new Refusal("data.parent", "too-deep", $"A region tree has at most {MaxDepth} levels."));
                return;
            }
        }
    }

    /// <summary>Numbers of notices run per region and local year.</summary>
    private static Decision<RegionEvent> Number(RegionState state, RegionCommand.NumberNotice c, RegionFacts facts, RegionContext context, Instant now)
    {
        var zone = RegionSettings.Zone(facts, context.Find);
        var year = now.InZone(zone).Year;
        var sequence = state.NoticeNumbers.GetValueOrDefault(year) + 1;
        var item = new EntityKey(EntityKind.Item, c.Item);
        return new Decision<RegionEvent>(
            [new RegionEvent.NoticeNumbered(year, sequence, c.Item, c.Request)],
            [new Message(item, new ItemCommand.NumberNotice(c.Request, $"{facts.Code}-{year:D4}-{sequence:D4}"))],
            []);
    }
}

using Monitoring.Core.CheckItems;
using NodaTime;

namespace Monitoring.Core.Sites;

/// <summary>Registers and changes a site, and tells its check items what that means for them.</summary>
internal static class SiteRegistration
{
    /// <summary>An upsert: what it names and is not older than what is known changes.</summary>
    public static Decision<SiteEvent> Decide(SiteState state, SiteCommand.Upsert c, SiteContext context)
    {
        var refusals = Check(state, c, context);
        if (refusals.Count > 0)
        {
            return SiteDecider.Refused(refusals);
        }

        var upsert = new FieldUpsert(c.At, state.SetAt);
        var old = state.Facts ?? new SiteFacts
        {
            Code = c.Code,
            Name = c.Name!,
            Type = c.Type!,
            Region = c.Region!,
            Unit = c.Unit!,
            Items = DefaultItems(c.Type!, context),
        };
        var type = upsert.Set("type", c.Type, old.Type)!;
        var items = upsert.Set("items", c.Items, type == old.Type ? old.Items : DefaultItems(type, context))!;
        var status = upsert.Set("status", c.Status, old.Status);
        var statusSet = upsert.Applied.Contains("status");
        var facts = old with
        {
            Name = upsert.Set("name", c.Name, old.Name)!,
            Type = type,
            Region = upsert.Set("region", c.Region, old.Region)!,
            Unit = upsert.Set("unit", c.Unit, old.Unit)!,
            Authority = upsert.Set("authority", c.Authority, old.Authority),
            Contact = upsert.Set("contact", c.Contact, old.Contact),
            Location = upsert.Set("location", c.Location, old.Location),
            Items = [.. items.Distinct()],
            Status = status,
            SuspendedUntil = !statusSet ? old.SuspendedUntil : status == SiteStatus.Suspended ? c.Until : null,
        };

        facts = facts with { Revision = state.Facts?.SaysTheSameAs(facts) == true ? old.Revision : old.Revision + 1 };
        var events = new List<SiteEvent>();
        if (upsert.Applied.Count > 0 || state.Facts is null)
        {
            events.Add(new SiteEvent.Changed(c.At, facts, upsert.Applied, c.Reason));
        }

        if (upsert.Kept.Count > 0)
        {
            events.Add(new SiteEvent.Kept(c.At, upsert.Kept));
        }

        return new Decision<SiteEvent>(events, [.. Messages(state.Facts, facts, c.At)], []);
    }

    /// <summary>What the change means for the items: some come, some go, all move or stand still.</summary>
    private static IEnumerable<Message> Messages(SiteFacts? before, SiteFacts after, Instant at)
    {
        var had = before is null or { Status: SiteStatus.Closed } ? [] : before.Items;
        IReadOnlyList<string> has = after.Status == SiteStatus.Closed ? [] : after.Items;
        var why = after.Status == SiteStatus.Closed ? "site-closed" : "item-removed";

        Message To(string item, ItemCommand command) => new(EntityKey.Item(after.Code, item), command);

        foreach (var item in had.Except(has))
        {
            yield return To(item, new ItemCommand.Retire(at, why));
        }

        foreach (var item in has.Except(had))
        {
            yield return To(item, new ItemCommand.Register(after.Code, item, at));
        }

        foreach (var item in has)
        {
            if (before is not null && before.Region != after.Region)
            {
                yield return To(item, new ItemCommand.Relocate(at, after.Region));
            }

            // Also a suspension heard of after its end: what was missed meanwhile was nobody's to do.
            if (after is { Status: SiteStatus.Suspended, SuspendedUntil: { } until }
                && (before?.SuspendedUntil != until || !had.Contains(item)))
            {
                yield return To(item, new ItemCommand.Suspend(at, until));
            }
            else if (before?.Status == SiteStatus.Suspended && after.Status == SiteStatus.Active)
            {
                yield return To(item, new ItemCommand.EndSuspension(at));
            }
        }
    }

    private static IReadOnlyList<string> DefaultItems(string type, SiteContext context) =>
        [.. context.Catalogue.SiteTypes[type].Templates.Select(t => t.Code)];

    private static List<Refusal> Check(SiteState state, SiteCommand.Upsert c, SiteContext context)
    {
        var refusals = new List<Refusal>();
        void Require(bool named, string field)
        {
            if (!named && state.Facts is null)
            {
                refusals.Add(new Refusal($"data.{field}", "required", $"Site {c.Code} is new; a new site needs {field}."));
            }
        }

        Require(c.Name is not null, "name");
        Require(c.Type is not null, "type");
        Require(c.Region is not null, "region");
        Require(c.Unit is not null, "unit");
        if (c.Type is not null && !context.Catalogue.SiteTypes.ContainsKey(c.Type))
        {
            refusals.Add(new Refusal("data.type", "unknown-type", $"The catalogue has no type of site {c.Type}."));
        }

        if (c.Region is not null && context.Find(c.Region) is null)
        {
            refusals.Add(new Refusal("data.region", "unknown-region", $"There is no region {c.Region}."));
        }

        if (c.Status == SiteStatus.Suspended && !(c.Until > c.At))
        {
            refusals.Add(c.Until is null
                ? new Refusal("data.until", "required", "A suspension needs its planned end.")
                : new Refusal("data.until", "not-later", "A suspension ends after it starts."));
        }

        for (var i = 0; i < (c.Items?.Count ?? 0); i++)
        {
            if (!context.Catalogue.Templates.ContainsKey(c.Items![i]))
            {
                refusals.Add(new Refusal($"data.items[{i}]", "unknown-template", $"The catalogue has no template {c.Items[i]}."));
            }
        }

        return refusals;
    }
}

using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using NodaTime;

namespace Monitoring.Runtime.Intake;

/// <summary>Brings field events to the entities they are for, in their order, and answers each with a receipt.</summary>
internal sealed class EventIntake(EntityHost host, LiveDirectory directory, IStore store, FirstArrivals first, TimeProvider system)
{
    /// <summary>Takes a batch. Events for the same site stay in order; what registers or visits is finished before the same site goes on.</summary>
    public async ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation)
    {
        using var span = EngineTrace.Submit(events.Count);
        if (events.Count == 1)
        {
            return [await ReceiptAsync(events[0], await StartAsync(events[0], cancellation))];
        }

        var receipts = new Receipt[events.Count];
        var started = new Started[events.Count];
        var uncollected = 0;
        var busy = new HashSet<string>();
        for (var i = 0; i < events.Count; i++)
        {
            var isRegion = events[i].Data is RegionData;
            if (isRegion || busy.Contains(events[i].Subject))
            {
                await CollectAsync(uncollected, i);
            }

            started[i] = await StartAsync(events[i], cancellation);
            if (isRegion)
            {
                await CollectAsync(uncollected, i + 1);
            }
            else if (events[i].Data is SiteData or VisitData)
            {
                // What follows for the same site must find what this one leads to.
                busy.Add(events[i].Subject);
            }
        }

        await CollectAsync(uncollected, events.Count);
        return receipts;

        async ValueTask CollectAsync(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                receipts[i] = await ReceiptAsync(events[i], started[i]);
            }

            uncollected = to;
            busy.Clear();
        }
    }

    /// <summary>Takes one event, to be decided only on the revision named where one is.</summary>
    public async ValueTask<CommandResult> TakeAsync(IncomingEvent e, int? expectedRevision, CancellationToken cancellation) =>
        await ResultAsync(e, await StartAsync(e with { ExpectedRevision = expectedRevision }, cancellation));

    /// <summary>Finds the entity and has the command wait there; done with that when the task is, long before it is durable.</summary>
    private ValueTask<Started> StartAsync(IncomingEvent e, CancellationToken cancellation)
    {
        var at = Instant.FromDateTimeOffset(e.Time);
        switch (e.Data)
        {
            case RegionData d:
                return Sent(EntityKey.Region(d.Code), EventMapping.Region(d, at), e, at);
            case SiteData d:
                return Sent(EntityKey.Site(d.Code), EventMapping.Site(d, at), e, at);
            default:
                return directory.Cached(e.Subject) is { } site
                    ? ToSite(site, e, at, cancellation)
                    : ToUncachedSiteAsync(e, at, cancellation);
        }
    }

    private async ValueTask<Started> ToUncachedSiteAsync(IncomingEvent e, Instant at, CancellationToken cancellation)
    {
        try
        {
            return await directory.EntryAsync(e.Subject, cancellation) is { } site
                ? await ToSite(site, e, at, cancellation)
                : Started.Refused(new Refusal("subject", "unknown-subject", $"There is no site {e.Subject}."));
        }
        catch (StoreException)
        {
            return new Started(Task.FromResult(Results.Retry), null);
        }
    }

    private ValueTask<Started> ToSite(SiteEntry site, IncomingEvent e, Instant at, CancellationToken cancellation) => e.Data switch
    {
        VisitData d => Sent(EntityKey.Site(e.Subject), EventMapping.Visit(d, at), e, at),
        DutyData d => ToItem(site, d.Item, null, EventMapping.Duty(d, at), e, at),
        ReadingData d => ToItem(site, d.Item, null, EventMapping.Reading(d, at), e, at),
        RectificationData d => ToItem(site, d.Item, d.Issue, EventMapping.Claim(d, at), e, at),
        LookBackData d => ToItem(site, d.Item, d.Issue, EventMapping.LookBack(d, at), e, at),
        ExtensionData d => ToItem(site, d.Item, d.Issue, EventMapping.Extension(d, at), e, at),
        ReceiptData d => ToNoticeAsync(d.Notice, EventMapping.Receipt(d, at), e, at, cancellation),
        _ => throw new InvalidOperationException($"{e.Data.GetType().Name} is read and not served."),
    };

    private ValueTask<Started> ToItem(SiteEntry site, string? item, string? issue, ItemCommand command, IncomingEvent e, Instant at)
    {
        var template = item ?? TemplateOf(issue!, e.Subject);
        if (template is null)
        {
            return ValueTask.FromResult(Started.Refused(new Refusal("data.issue", "unknown-issue", $"Site {e.Subject} has no issue {issue}.")));
        }

        // Items are closed with their site, or dropped from it, and may still hear of what was before; strangers may not.
        return site.Place.Site.Items.Contains(template) || directory.Catalogue.Templates.ContainsKey(template)
            ? Sent(EntityKey.Item(e.Subject, template), command, e, at)
            : ValueTask.FromResult(Started.Refused(new Refusal("data.item", "unknown-item", $"Site {e.Subject} has no check item {template}.")));
    }

    private async ValueTask<Started> ToNoticeAsync(string notice, ItemCommand command, IncomingEvent e, Instant at, CancellationToken cancellation)
    {
        try
        {
            return await store.ItemOfNoticeAsync(notice, cancellation) is { } item && item.SiteCode == e.Subject
                ? await Sent(item, command, e, at)
                : Started.Refused(new Refusal("data.notice", "unknown-notice", $"Site {e.Subject} has no notice {notice}."));
        }
        catch (StoreException)
        {
            return new Started(Task.FromResult(Results.Retry), null);
        }
    }

    private ValueTask<Started> Sent(EntityKey key, object command, IncomingEvent e, Instant at)
    {
        var envelope = new Envelope
        {
            Command = StaffDesk.Expecting(command, e.ExpectedRevision),
            Kind = e.Type,
            Happened = at,
            Input = e.Utf8,
            Identity = Identity.OfEvent(e.Source, e.Id),
        };
        return ValueTask.FromResult(new Started(host.Router.Send(key, envelope), envelope));
    }

    private async ValueTask<Receipt> ReceiptAsync(IncomingEvent e, Started started)
    {
        var result = await ResultAsync(e, started);
        var status = Status(result.Status);
        host.Meter.Event(e.Type, status);
        return new Receipt(
            e.Id,
            e.Source,
            status,
            result.Issues,
            result.Refusals.Count == 0 ? [] : [.. result.Refusals.Select(r => new FieldError(r.Field, r.Code, r.Message))]);
    }

    private async ValueTask<CommandResult> ResultAsync(IncomingEvent e, Started started)
    {
        var result = await started.Result;
        if (started.Envelope?.FollowUps is { } followUps)
        {
            return await FollowUps.AddAsync(result, followUps, host.Options, system);
        }

        if (result.Status is CommandStatus.Duplicate or CommandStatus.Refused && started.Envelope is { Identity: { } identity })
        {
            try
            {
                // What is refused now may have been taken when it first came, before what it is refused for.
                if (await first.IssuesAsync(e, identity) is { } named)
                {
                    return new CommandResult(CommandStatus.Duplicate, named, []);
                }
            }
            catch (StoreException)
            {
                return Results.Retry;
            }
        }

        return result;
    }

    private static string? TemplateOf(string issue, string site)
    {
        var last = issue.LastIndexOf('.');
        return issue.StartsWith(site + ".", StringComparison.Ordinal) && last > site.Length ? issue[(site.Length + 1)..last] : null;
    }

    private static string Status(CommandStatus status) => status switch
    {
        CommandStatus.Accepted => ReceiptStatus.Accepted,
        CommandStatus.Duplicate => ReceiptStatus.Duplicate,
        CommandStatus.Refused => ReceiptStatus.Rejected,
        _ => ReceiptStatus.Retry,
    };

    /// <summary>An event on its way.</summary>
    /// <param name="Result">How it ends.</param>
    /// <param name="Envelope">What it was sent in, or null where it was not.</param>
    private readonly record struct Started(Task<CommandResult> Result, Envelope? Envelope)
    {
        public static Started Refused(Refusal refusal) =>
            new(Task.FromResult(new CommandResult(CommandStatus.Refused, [], [refusal])), null);
    }
}

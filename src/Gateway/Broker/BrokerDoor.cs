using System.Collections.Frozen;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Events;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Broker;

/// <summary>
/// Lets in events that came by the broker. A message has no token; who may publish at the broker is said there. Where senders
/// are configured each has the rights of a source in its regions and sites, and nobody else has any.
/// </summary>
internal sealed class BrokerDoor(IMonitoring monitoring, BusOptions options) : IEventDoor
{
    private readonly FrozenDictionary<string, Caller> _senders = options.Senders
        .GroupBy(s => s.User, StringComparer.Ordinal)
        .ToFrozenDictionary(
            s => s.Key,
            s => new Caller(
                $"amqp:{s.Key}", s.Key, Role.Source, Scope.Of(Role.Source, [.. s.SelectMany(one => one.Regions)], [.. s.SelectMany(one => one.Sites)])),
            StringComparer.Ordinal);

    /// <inheritdoc/>
    public DateTimeOffset Now => monitoring.Now.ToDateTimeOffset();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<SentEvent> events, CancellationToken cancellation) =>
        _senders.Count == 0
            ? monitoring.SubmitAsync([.. events.Select(e => e.Event)], cancellation)
            : GuardedAsync(events, cancellation);

    private async ValueTask<IReadOnlyList<Receipt>> GuardedAsync(IReadOnlyList<SentEvent> events, CancellationToken cancellation)
    {
        var gates = new Dictionary<string, EventGate>(StringComparer.Ordinal);
        var receipts = new Receipt?[events.Count];
        var taken = new List<IncomingEvent>(events.Count);
        for (var i = 0; i < receipts.Length; i++)
        {
            receipts[i] = await RefuseAsync(gates, events[i], cancellation);
            if (receipts[i] is null)
                taken.Add(events[i].Event);
        }

        var answers = taken.Count == 0 ? [] : await monitoring.SubmitAsync(taken, cancellation);
        var next = 0;
        return [.. receipts.Select(receipt => receipt ?? answers[next++])];
    }

    private async ValueTask<Receipt?> RefuseAsync(Dictionary<string, EventGate> gates, SentEvent sent, CancellationToken cancellation)
    {
        if (sent.User is null || !_senders.TryGetValue(sent.User, out var caller))
        {
            return new Receipt(
                sent.Event.Id,
                sent.Event.Source,
                ReceiptStatus.Rejected,
                [],
                [new FieldError("user-id", ErrorCodes.Forbidden, "The property user_id must be a user of the broker that may send events.")]);
        }

        if (!gates.TryGetValue(sent.User, out var gate))
            gates[sent.User] = gate = new EventGate(caller, monitoring.Directory);

        var refused = await gate.RefuseAsync(sent.Event, cancellation);
        return refused is { Errors: [{ Field: "subject" }] } && await AwaitedAsync(sent.Event, cancellation) is { } awaited
            ? refused with { Errors = [awaited] }
            : refused;
    }

    /// <summary>
    /// What it is about, or lies in, that is not registered yet; null where it would be refused all the same. Over HTTP that is
    /// answered like what is out of reach, so that nobody learns by trying; here nobody is answered, and the registration may be
    /// under way.
    /// </summary>
    private async ValueTask<FieldError?> AwaitedAsync(IncomingEvent e, CancellationToken cancellation) => e.Data switch
    {
        RegionData region => Awaited("data.parent", region.Parent),
        SiteData site => Awaited("data.region", site.Region),
        _ => await monitoring.Directory.SiteAsync(e.Subject, cancellation) is null
            ? new FieldError("subject", "unknown-subject", $"There is no site {e.Subject}.")
            : null,
    };

    private FieldError? Awaited(string field, string? region) =>
        region is not null && monitoring.Directory.Region(region) is null
            ? new FieldError(field, ErrorCodes.UnknownRegion, $"There is no region {region}.")
            : null;
}

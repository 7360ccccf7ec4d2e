using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Intake;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Staff;

/// <summary>
/// Takes what staff ask for. An order that is known by a key is looked up in the ledger before and, where it could not be
/// taken, after: whoever repeats it is answered as the first time, however long ago and whatever has changed since.
/// </summary>
internal sealed class StaffDesk(EntityHost host, EventIntake intake, FirstArrivals first, IStore store)
{
    /// <summary>Takes a command.</summary>
    public async ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, Instant now, CancellationToken cancellation)
    {
        var identity = Identity.OfEvent(order.Source, order.Id);
        return await OnceAsync(order, identity, async () =>
        {
            var envelope = new Envelope
            {
                Command = Expecting(command, order.ExpectedRevision),
                Kind = EntryKinds.Command,
                Happened = now,
                Input = OrderMark.Mark(host.ModelOf(entity.Kind).WriteCommand(command), order),
                Identity = identity,
            };
            return await host.Router.Send(entity, envelope).WaitAsync(cancellation);
        });
    }

    /// <summary>Takes an event that staff record, on the way that all events go.</summary>
    public async ValueTask<CommandResult> SubmitAsync(IncomingEvent e, Order order, CancellationToken cancellation) =>
        await OnceAsync(order, Identity.OfEvent(e.Source, e.Id), () => intake.TakeAsync(e, order.ExpectedRevision, cancellation));

    /// <summary>The command, to be decided only on the revision named.</summary>
    public static object Expecting(object command, int? revision) => revision is null ? command : command switch
    {
        ItemCommand c => c with { ExpectedRevision = revision },
        SiteCommand c => c with { ExpectedRevision = revision },
        RegionCommand c => c with { ExpectedRevision = revision },
        _ => throw new ArgumentException($"{command.GetType().Name} is no command.", nameof(command)),
    };

    private async ValueTask<CommandResult> OnceAsync(Order order, byte[] identity, Func<ValueTask<CommandResult>> take)
    {
        try
        {
            if (order.IsKeyed && await EarlierAsync(order, identity) is { } earlier)
            {
                return earlier;
            }

            var result = await take();

            // What is refused now may have been taken a moment ago, by the same order on another connection.
            return result.Status is CommandStatus.Duplicate or CommandStatus.Refused && await EarlierAsync(order, identity) is { } same
                ? same
                : result;
        }
        catch (StoreException)
        {
            return Results.Retry;
        }
    }

    private async ValueTask<CommandResult?> EarlierAsync(Order order, byte[] identity)
    {
        if (await store.FindAsync(identity, CancellationToken.None) is not { } entry)
        {
            return null;
        }

        // Months later nobody repeats an order by its key but by mistake, and what it asked for is no longer here.
        return entry.Kind == StoredEntry.Archived || OrderMark.RequestOf(entry.Input) == order.Request
            ? new CommandResult(CommandStatus.Duplicate, await first.IssuesAsync(entry), []) { IsFirst = entry.Seq == 1 }
            : new CommandResult(CommandStatus.Refused, [], [new Refusal("Idempotency-Key", Order.KeyReused, "This key was used for another request.")]);
    }
}

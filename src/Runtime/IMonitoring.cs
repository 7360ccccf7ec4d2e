using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Staff;
using NodaTime;

namespace Monitoring.Runtime;

/// <summary>The system as everything around it sees it, whichever host runs it: send something in, ask something.</summary>
public interface IMonitoring
{
    /// <summary>The present instant of the domain's clock.</summary>
    Instant Now { get; }

    /// <summary>The catalogue in force.</summary>
    CatalogueData Catalogue { get; }

    /// <summary>Regions and sites as they are now.</summary>
    IDirectory Directory { get; }

    /// <summary>What can be asked.</summary>
    IReadModel Read { get; }

    /// <summary>How every region stands now, from memory; never behind what anybody has been told.</summary>
    RegionRollups Rollups { get; }

    /// <summary>A check item as the store has it; null where there is none, or where the catalogue has its template no more.</summary>
    ValueTask<ItemView?> ItemAsync(string site, string item, CancellationToken cancellation);

    /// <summary>
    /// Takes field events in their order and answers once each is durable: one receipt per event, in order. Never throws
    /// for what an event says; what could not be taken is answered <see cref="ReceiptStatus.Retry"/>.
    /// </summary>
    ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation);

    /// <summary>
    /// Sends a command of staff to an entity and answers once it is durable. An order that was taken before is answered
    /// <see cref="CommandStatus.Duplicate"/>; one whose key stood for another request is refused.
    /// </summary>
    /// <param name="entity">Who decides.</param>
    /// <param name="command">A command of that kind of entity.</param>
    /// <param name="order">Who asks, and what exactly was asked.</param>
    /// <param name="cancellation">Gives up waiting; the command may still be decided.</param>
    ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, CancellationToken cancellation);

    /// <summary>Takes an event that staff record, as field systems do, and answers on the terms of a command of staff.</summary>
    /// <param name="e">The event; its source and id are the order's, and so is the mark in it.</param>
    /// <param name="order">Who asks, and what exactly was asked.</param>
    /// <param name="cancellation">Gives up waiting; the event may still be taken.</param>
    ValueTask<CommandResult> RecordAsync(IncomingEvent e, Order order, CancellationToken cancellation);
}

/// <summary>How a command ended.</summary>
public enum CommandStatus
{
    /// <summary>Decided and durable.</summary>
    Accepted,

    /// <summary>Was there already; nothing changed.</summary>
    Duplicate,

    /// <summary>Refused; nothing changed.</summary>
    Refused,

    /// <summary>Not taken for a passing reason; send it again.</summary>
    Retry,
}

/// <summary>How a command ended.</summary>
/// <param name="Status">How.</param>
/// <param name="Issues">Numbers of the issues it touched.</param>
/// <param name="Refusals">Why it was refused.</param>
public sealed record CommandResult(CommandStatus Status, IReadOnlyList<string> Issues, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it is the first entry in the ledger of its entity: what made a region or site.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The position up to which a node must have heard all news before anybody there is told of it; 0 for any.</summary>
    internal long Through { get; init; }
}

/// <summary>Regions and sites as they are now.</summary>
public interface IDirectory
{
    /// <summary>A region, or null.</summary>
    RegionFacts? Region(string code);

    /// <summary>The codes of the regions directly below one, ascending; of those at the top for null.</summary>
    IReadOnlyList<string> Children(string? region);

    /// <summary>The codes of a region and of all below it; empty when there is no such region.</summary>
    IReadOnlyCollection<string> Subtree(string region);

    /// <summary>The codes from the top down to a region; empty when there is no such region.</summary>
    IReadOnlyList<string> PathCodes(string region);

    /// <summary>The time zone in force in a region.</summary>
    DateTimeZone Zone(string region);

    /// <summary>A site, or null.</summary>
    ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation);
}

/// <summary>A domain clock that stands still until it is moved.</summary>
public interface IManualClock
{
    /// <summary>
    /// Goes through every due instant on the way in order and returns when all that follows from each has settled:
    /// internal messages, read model, alerts built.
    /// </summary>
    /// <param name="by">How far; not negative.</param>
    /// <param name="cancellation">Stops on the way, at an instant that has settled.</param>
    /// <returns>The instant it stands at.</returns>
    Task<Instant> AdvanceAsync(Duration by, CancellationToken cancellation);
}

using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>An accepted field event as the ledger keeps it.</summary>
/// <param name="Position">Its place in commit order.</param>
/// <param name="Region">Code of the region it is about, or that its site belongs to; null where that is not known any more.</param>
/// <param name="Decided">When it was accepted.</param>
/// <param name="Input">The structured event.</param>
public sealed record ExportedEvent(long Position, string? Region, Instant Decided, byte[] Input);

/// <summary>An alert as it went out.</summary>
/// <param name="Region">Code of its site's region.</param>
/// <param name="Body">The event that went out.</param>
public sealed record ExportedAlert(string Region, byte[] Body);

/// <summary>What is exported.</summary>
/// <param name="From">From when on, or null.</param>
/// <param name="To">Before when, or null.</param>
/// <param name="Regions">Codes of the regions meant; null for all.</param>
public sealed record ExportRange(Instant? From, Instant? To, IReadOnlyCollection<string>? Regions);

/// <summary>Reads a store from end to end, one row at a time, as it was when this was opened; whoever writes it goes on.</summary>
public interface IStoreExport : IDisposable
{
    /// <summary>All regions by code.</summary>
    IReadOnlyDictionary<string, RegionFacts> Regions();

    /// <summary>Field events that happened in a span, in commit order.</summary>
    IEnumerable<ExportedEvent> Events(ExportRange range);

    /// <summary>Issues raised in a span, by the instant they were raised at.</summary>
    IEnumerable<IssueRow> Issues(ExportRange range);

    /// <summary>Alerts decided in a span, in commit order.</summary>
    IEnumerable<ExportedAlert> Alerts(ExportRange range);
}

using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>The outline of a region on a map.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Geometry">A GeoJSON geometry, without white space.</param>
/// <param name="Points">How many points it has.</param>
/// <param name="Hash">SHA-256 of the geometry.</param>
/// <param name="ChangedAt">When it was written, by the system's clock.</param>
/// <param name="ChangedBy">Name of whoever did.</param>
public sealed record OutlineRow(string Region, byte[] Geometry, long Points, byte[] Hash, Instant ChangedAt, string ChangedBy);

/// <summary>Outlines of regions. Nothing is decided on them, so they are not in the ledger; the audit says who changed them.</summary>
public interface IOutlineStore
{
    /// <summary>The outlines that some regions have, by code.</summary>
    ValueTask<IReadOnlyList<OutlineRow>> OutlinesAsync(IReadOnlyCollection<string> regions, CancellationToken cancellation);

    /// <summary>The hash of the outline that each of some regions has, without those that have none.</summary>
    ValueTask<IReadOnlyDictionary<string, byte[]>> OutlineHashesAsync(IReadOnlyCollection<string> regions, CancellationToken cancellation);

    /// <summary>Writes outlines in place of those that are there, together with the line of the audit: all or none.</summary>
    ValueTask WriteOutlinesAsync(IReadOnlyList<OutlineRow> outlines, AuditRow audit, CancellationToken cancellation);

    /// <summary>Removes an outline together with the line of the audit.</summary>
    /// <returns>False when there is none; then nothing is written.</returns>
    ValueTask<bool> RemoveOutlineAsync(string region, AuditRow audit, CancellationToken cancellation);
}

using System.Globalization;
using System.Text.Json;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Checks;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Replay;
using Monitoring.Runtime.Verification.Roots;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Runtime.Verification;

/// <summary>What is asked of a verification.</summary>
/// <param name="Replay">Whether decisions are made again.</param>
/// <param name="SealingKey">What look-backs are sealed with; null where it is not at hand.</param>
/// <param name="RootKey">What roots are signed with; null where it is not at hand.</param>
/// <param name="Catalogue">The catalogue of the service; null where it is not at hand.</param>
public sealed record VerificationRequest(bool Replay, SealingKey? SealingKey, RootKey? RootKey, CatalogueData? Catalogue);

/// <summary>How far a verification has come.</summary>
/// <param name="EntitiesDone">Entities checked.</param>
/// <param name="Entities">Entities in all.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Differences">Differences found so far.</param>
public readonly record struct VerificationProgress(long EntitiesDone, long Entities, long Entries, long Differences);

/// <summary>What a verification came to.</summary>
public sealed record VerificationReport
{
    /// <summary>The first difference of each kind at each column, and how many; empty when all is well.</summary>
    public required IReadOnlyList<DifferenceGroup> Differences { get; init; }

    /// <summary>How much there was.</summary>
    public required StoreExtent Extent { get; init; }

    /// <summary>Rows of the read model compared, those that follow later left out.</summary>
    public required long Rows { get; init; }

    /// <summary>Item rows that follow in the background and were not compared.</summary>
    public required long Following { get; init; }

    /// <summary>Rows that come from archived entries and could be held against nothing.</summary>
    public required long OfArchive { get; init; }

    /// <summary>Roots checked.</summary>
    public required int Roots { get; init; }

    /// <summary>The newest root, or null.</summary>
    public required LedgerRoot? LastRoot { get; init; }

    /// <summary>Openings that prove their draws.</summary>
    public required long Proven { get; init; }

    /// <summary>Decisions made again.</summary>
    public required long Decided { get; init; }

    /// <summary>Decisions not made again because their round is still sealed and the key is not at hand.</summary>
    public required long StillSealed { get; init; }

    /// <summary>Decisions not made again because the ledger does not keep all they rested on.</summary>
    public required long NotKept { get; init; }
}

/// <summary>
/// Holds a store against its own ledger: every chain, every root, every snapshot and every row. It reads entity by entity
/// and holds one at a time, so that memory does not grow with the store.
/// </summary>
public static class Verifier
{
    /// <summary>Checks everything.</summary>
    /// <param name="store">The store, as it was at one moment.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after each entity.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static VerificationReport Run(
        IStoreSnapshot store, VerificationRequest request, Action<VerificationProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        var differences = new Differences();
        foreach (var damage in store.Damage())
        {
            differences.Add(new Difference(DifferenceKinds.Damaged, null, "file", null, null, "ok", damage));
        }

        var world = new KeptWorld(store);
        ContentCheck.Run(store, world, differences, cancellation);
        var roots = new RootCheck(store, request.RootKey, differences);
        roots.Run(cancellation);

        var regions = Regions(store);
        var decisions = request.Replay ? new DecisionReplay(store, world, regions, request.SealingKey, differences) : null;
        var parts = new CheckParts
        {
            Store = store,
            World = world,
            Regions = regions,
            Differences = differences,
            Decisions = decisions,
            SealingKey = request.SealingKey,
            InForce = request.Catalogue is { } catalogue ? new RulesInForce(catalogue, store, regions) : null,
        };
        Entities(parts, progress, cancellation);
        return new VerificationReport
        {
            Differences = differences.Groups,
            Extent = store.Extent,
            Rows = parts.SeenRows.Values.Sum() - parts.Following - parts.OfArchive,
            Following = parts.Following,
            OfArchive = parts.OfArchive,
            Roots = roots.Count,
            LastRoot = roots.Last,
            Proven = parts.Proven,
            Decided = decisions?.Decided ?? 0,
            StillSealed = decisions?.StillSealed ?? 0,
            NotKept = decisions?.NotKept ?? 0,
        };
    }

    private static void Entities(CheckParts parts, Action<VerificationProgress> progress, CancellationToken cancellation)
    {
        var (store, differences) = (parts.Store, parts.Differences);
        var (done, entries, last) = (0L, 0L, 0L);
        foreach (var name in store.Entities())
        {
            cancellation.ThrowIfCancellationRequested();
            if (name.Id != last + 1)
            {
                differences.Add(new Difference(
                    DifferenceKinds.EntityMissing, null, "entities", "id", null, Text(last + 1), $"{Text(name.Id)}: {Text(name.Id - last - 1)} missing before it"));
            }

            last = name.Id;
            if (Check(name, parts) is { } check)
            {
                check.Run();
                entries += check.Entries;
            }
            else
            {
                differences.Add(new Difference(DifferenceKinds.Unreadable, name.Name, "entities", "key", null, "a region, a site or an item", name.Name));
            }

            progress(new VerificationProgress(++done, store.Extent.Entities, entries, differences.Total));
        }

        Nobody(parts, entries);
    }

    /// <summary>Regions first: what they were at any moment is what sites and other regions were decided on.</summary>
    private static RegionHistory Regions(IStoreSnapshot store)
    {
        var regions = new RegionHistory();
        foreach (var name in store.Entities().Where(n => EntityNames.Parse(n.Name) is { Kind: EntityKind.Region }).ToList())
        {
            try
            {
                regions.Take(store.CheckpointOf(name.Id), store.Lines(name.Id));
            }
            catch (JsonException)
            {
                // Said where the region itself is checked.
            }
        }

        return regions;
    }

    private static EntityCheck? Check(StoredName name, CheckParts parts) => EntityNames.Parse(name.Name) switch
    {
        { Kind: EntityKind.Region } key => new RegionCheck(name, key, parts),
        { Kind: EntityKind.Site } key => new SiteCheck(name, key, parts),
        { Kind: EntityKind.Item } key => new ItemCheck(name, key, parts),
        _ => null,
    };

    /// <summary>What belongs to nobody that was checked.</summary>
    private static void Nobody(CheckParts parts, long entries)
    {
        var (store, differences) = (parts.Store, parts.Differences);
        if (entries != store.Extent.Entries)
        {
            foreach (var position in store.LinesOfNobody())
            {
                differences.Add(new Difference(
                    DifferenceKinds.EntryOfNobody, null, "ledger", "entity", $"entry at position {Text(position)}", "an entity that is there", "one that is not"));
            }
        }

        if (parts.Snapshots != store.Extent.Snapshots)
        {
            differences.Add(new Difference(
                DifferenceKinds.RowUnexpected, null, "snapshots", null, null, $"{Text(parts.Snapshots)} snapshots", $"{Text(store.Extent.Snapshots)}"));
        }

        foreach (var (table, seen) in parts.SeenRows.Where(t => t.Value != store.Count(t.Key)))
        {
            foreach (var row in store.RowsOfNobody(table))
            {
                differences.Add(new Difference(
                    DifferenceKinds.RowUnexpected, null, table, null, RowImage.NameOf(table, row.Columns), "no such row: the ledger does not know whose it is", "a row"));
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

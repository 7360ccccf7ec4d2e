using Monitoring.Core.Regions;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Outlines;

/// <summary>Says what outlines change, and changes it.</summary>
internal sealed class OutlineDesk(IOutlineStore store, TimeProvider system)
{
    /// <summary>The outlines that some regions have, as an answer.</summary>
    internal async Task<OutlineMap> MapAsync(IReadOnlyList<RegionFacts> regions, CancellationToken cancellation) =>
        new(store, regions, await store.OutlineHashesAsync([.. regions.Select(region => region.Code)], cancellation));

    /// <summary>What each outline comes to.</summary>
    internal async Task<IReadOnlyList<OutlineChange>> TryAsync(IReadOnlyList<ReadOutline> outlines, CancellationToken cancellation)
    {
        var known = await store.OutlineHashesAsync([.. outlines.Select(o => o.Region)], cancellation);
        return [.. outlines.Select(o => new OutlineChange(o.Feature, o.Region, o.Points, Words.Of(ChangeOf(o, known))))];
    }

    /// <summary>Writes those that change something, all or none, with who did it.</summary>
    internal async Task ApplyAsync(IReadOnlyList<ReadOutline> outlines, IReadOnlyList<OutlineChange> changes, Caller caller)
    {
        var unchanged = Words.Of(RegistryChange.Unchanged);
        var written = outlines.Zip(changes).Where(pair => pair.Second.Change != unchanged).Select(pair => pair.First).ToList();
        if (written.Count == 0)
            return;

        var now = Now();
        var codes = string.Join(", ", written.Select(o => o.Region));
        await store.WriteOutlinesAsync(
            [.. written.Select(o => new OutlineRow(o.Region, o.Geometry, o.Points, o.Hash, now, caller.Name))],
            Audit(caller, AuditActions.OutlinesSet, written[0].Region, $"{written.Count} outlines: {codes}"),
            CancellationToken.None);
    }

    /// <summary>Removes the outline of a region; false when it has none.</summary>
    internal ValueTask<bool> RemoveAsync(string region, Caller caller) =>
        store.RemoveOutlineAsync(region, Audit(caller, AuditActions.OutlineRemoved, region, "its outline"), CancellationToken.None);

    private static RegistryChange ChangeOf(ReadOutline outline, IReadOnlyDictionary<string, byte[]> known)
    {
        if (!known.TryGetValue(outline.Region, out var hash))
            return RegistryChange.New;

        return hash.AsSpan().SequenceEqual(outline.Hash) ? RegistryChange.Unchanged : RegistryChange.Changed;
    }

    private AuditRow Audit(Caller caller, string action, string subject, string detail) =>
        new(Now(), caller.Name, caller.TokenId, action, subject, Auditing.Cut(detail));

    private Instant Now() => Instant.FromDateTimeOffset(system.GetUtcNow());
}

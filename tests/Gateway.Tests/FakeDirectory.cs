using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime;
using NodaTime;

namespace Monitoring.Gateway.Tests;

/// <summary>Regions and sites in memory; every region is in Shanghai.</summary>
internal sealed class FakeDirectory : IDirectory
{
    internal static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    internal Dictionary<string, RegionFacts> Regions { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, SiteFacts> Sites { get; } = new(StringComparer.Ordinal);

    public RegionFacts? Region(string code) => Regions.GetValueOrDefault(code);

    public IReadOnlyList<string> Children(string? region) =>
        [.. Regions.Values.Where(r => r.Parent == region).Select(r => r.Code).Order(StringComparer.Ordinal)];

    public IReadOnlyCollection<string> Subtree(string region) =>
        Regions.ContainsKey(region) ? [region, .. Children(region).SelectMany(Subtree)] : [];

    public IReadOnlyList<string> PathCodes(string region) =>
        Region(region) is { } facts ? [.. facts.Parent is null ? [] : PathCodes(facts.Parent), region] : [];

    public DateTimeZone Zone(string region) => Shanghai;

    public ValueTask<SiteFacts?> SiteAsync(string code, CancellationToken cancellation) =>
        ValueTask.FromResult(Sites.GetValueOrDefault(code));
}

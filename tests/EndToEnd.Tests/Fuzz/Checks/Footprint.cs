using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Fuzz.Checks;

/// <summary>What a gateway holds in memory.</summary>
/// <param name="Heap">Bytes of the managed heap that were alive after the last collection.</param>
/// <param name="Resident">Bytes of the process.</param>
internal sealed record Footprint(long Heap, long Resident)
{
    /// <summary>Asks a gateway.</summary>
    public static async Task<Footprint> OfAsync(Api api, GatewayProcess gateway)
    {
        var metrics = await api.TextAsync("/metrics");
        var heap = metrics.Split('\n')
            .Where(line => line.StartsWith("dotnet_gc_last_collection_heap_size_bytes", StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
        heap.ShouldBeGreaterThan(0);
        return new Footprint((long)heap, gateway.Memory);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Heap >> 20} MiB alive, {Resident >> 20} MiB resident");
}

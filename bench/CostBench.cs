using System.Globalization;
using System.Text;

namespace Monitoring.Bench;

/// <summary>What one event costs as the city grows: allocated bytes and pages handed to the disk.</summary>
internal static class CostBench
{
    private const double PageBytes = 4_096;

    public static async Task<string> RunAsync(int[] sizes, int events)
    {
        var report = new StringBuilder().AppendLine("| check items | allocated bytes | pages written |").AppendLine("|---|---|---|");
        foreach (var items in sizes)
        {
            using var stage = new Stage();
            var workload = new Workload(Shipped.Catalogue, items, seed: 5);

            // One run from the registration on, so that every item is in memory: the first event of an item after a start reads it.
            var (engine, store) = await Stage.StartAsync(stage.Path("cost.db"));
            await Stage.SubmitAsync(engine, workload.Registrations(engine.Now.ToDateTimeOffset()));

            // A ledger of one length at every size, since its indexes grow with it.
            for (var rows = await store.LastPositionAsync(CancellationToken.None); rows < sizes.Max() * 3L / 2; rows = await store.LastPositionAsync(CancellationToken.None))
            {
                await Pace.MaximumAsync(engine, workload, TimeProvider.System, 100_000);
            }

            var batch = Stage.Events(workload, events);
            var (allocated, written) = (GC.GetTotalAllocatedBytes(precise: true), Measure.BytesWritten());
            await IngestBench.SubmitAllAsync(engine, batch);
            await engine.SettleAsync(CancellationToken.None);
            var bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / events;
            var pages = (Measure.BytesWritten() - written) / PageBytes / events;
            await engine.DisposeAsync();
            await store.DisposeAsync();
            Console.WriteLine($"cost at {Measure.N(items)} items: {Measure.N(bytes)} bytes, {Measure.F(pages)} pages");
            report.AppendLine(CultureInfo.InvariantCulture, $"| {Measure.N(items)} | {Measure.N(bytes)} | {Measure.F(pages)} |");
        }

        return $"""
            ## Cost of an event

            {Measure.N(events)} events in a steady state on a ledger of {Measure.N(sizes.Max() * 1.5)} rows, 2,048 callers; pages of 4 KiB handed to the operating system, log and file together.

            {report}
            """;
    }
}

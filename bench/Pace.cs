using System.Collections.Concurrent;
using System.Diagnostics;
using Monitoring.Contracts;
using Monitoring.Runtime;

namespace Monitoring.Bench;

/// <summary>What an engine does under a steady stream.</summary>
/// <param name="Rate">Events per second that really came.</param>
/// <param name="Latencies">Seconds from when each was meant to be sent until it was durable, ascending.</param>
internal sealed record Paced(double Rate, double[] Latencies);

/// <summary>Streams of events at a given rate, sent when they are due whether the ones before are answered or not.</summary>
internal static class Pace
{
    /// <summary>Events per second with as many callers as the engine can use.</summary>
    public static async Task<double> MaximumAsync(MonitoringEngine engine, Workload workload, TimeProvider clock, int events)
    {
        var batch = Stage.Events(workload, events, clock);
        var began = Stopwatch.GetTimestamp();
        await IngestBench.SubmitAllAsync(engine, batch);
        return events / Measure.Since(began);
    }

    /// <summary>A steady stream for some seconds.</summary>
    public static async Task<Paced> RunAsync(MonitoringEngine engine, Workload workload, TimeProvider clock, double rate, int seconds)
    {
        var latencies = new ConcurrentQueue<double>();
        var total = (int)(rate * seconds);
        var events = Stage.Events(workload, total, clock);
        var sent = 0;
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var pending = new List<Task>(total);
        while (sent < total && await timer.WaitForNextTickAsync())
        {
            var due = Math.Min(total, (int)(Measure.Since(began) * rate));
            for (; sent < due; sent++)
            {
                pending.Add(SendAsync(events[sent], sent / rate));
            }
        }

        await Task.WhenAll(pending);
        return new Paced(total / Measure.Since(began), [.. latencies.Order()]);

        async Task SendAsync(IncomingEvent e, double meant)
        {
            var receipts = await engine.SubmitAsync([e], CancellationToken.None);
            if (receipts[0].Status != "accepted")
            {
                throw new InvalidOperationException(receipts[0].Status);
            }

            latencies.Enqueue(Measure.Since(began) - meant);
        }
    }
}

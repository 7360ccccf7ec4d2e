using System.Collections.Concurrent;
using System.Diagnostics;

namespace Monitoring.Bench;

/// <summary>Batches of events for a Gateway in another process.</summary>
internal static class HttpLoad
{
    /// <summary>Events of one batch.</summary>
    public const int PerBatch = 100;

    /// <summary>How many batches are under way at a time, where as many are sent as are taken.</summary>
    public const int Connections = 32;

    /// <summary>The next events of a workload, in batches.</summary>
    public static List<byte[]> Batches(Workload workload, int events)
    {
        var now = TimeProvider.System.GetUtcNow();
        var batches = new List<byte[]>();
        for (var i = 0; i < events; i += PerBatch)
        {
            batches.Add(Batch(Enumerable.Range(0, PerBatch).Select(_ => workload.Next(now))));
        }

        return batches;
    }

    /// <summary>Events as one batch.</summary>
    public static byte[] Batch(IEnumerable<byte[]> events)
    {
        using var batch = new MemoryStream();
        foreach (var e in events)
        {
            batch.WriteByte((byte)(batch.Length == 0 ? '[' : ','));
            batch.Write(e);
        }

        batch.WriteByte((byte)']');
        return batch.ToArray();
    }

    /// <summary>Registers the sites of a workload.</summary>
    public static async Task RegisterAsync(GatewayProcess gateway, Workload workload)
    {
        // One after the other: each site names a region that has to be there.
        foreach (var chunk in workload.Registrations(TimeProvider.System.GetUtcNow()).Chunk(PerBatch * 5))
        {
            await gateway.PostAsync(Batch(chunk));
        }
    }

    /// <summary>Posts all batches, as fast as they are answered.</summary>
    public static async Task PostAllAsync(GatewayProcess gateway, List<byte[]> batches)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(PostSomeAsync)));

        async Task PostSomeAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < batches.Count; i = Interlocked.Increment(ref next))
            {
                await gateway.PostAsync(batches[i]);
            }
        }
    }

    /// <summary>Posts batches when they are due, whether the ones before are answered or not.</summary>
    /// <param name="gateway">Where.</param>
    /// <param name="batches">What.</param>
    /// <param name="rate">Events a second.</param>
    /// <returns>Events a second that really came, and the seconds from when each batch was due until it was answered, ascending.</returns>
    public static async Task<Paced> PaceAsync(GatewayProcess gateway, List<byte[]> batches, double rate)
    {
        var latencies = new ConcurrentQueue<double>();
        var pending = new List<Task>(batches.Count);
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        while (pending.Count < batches.Count && await timer.WaitForNextTickAsync())
        {
            var due = Math.Min(batches.Count, (int)(Measure.Since(began) * rate / PerBatch));
            while (pending.Count < due)
            {
                pending.Add(SendAsync(batches[pending.Count], pending.Count * PerBatch / rate));
            }
        }

        await Task.WhenAll(pending);
        return new Paced(batches.Count * PerBatch / Measure.Since(began), [.. latencies.Order()]);

        async Task SendAsync(byte[] batch, double meant)
        {
            await gateway.PostAsync(batch);
            latencies.Enqueue(Measure.Since(began) - meant);
        }
    }
}

using System.Globalization;
using RabbitMQ.Client;

namespace Monitoring.Bench.OverAmqp;

/// <summary>
/// Keeps messages waiting in a queue, a bounded number of them, as long as something is measured: whoever takes them is never
/// without work, and the broker never has to write a backlog to the disk.
/// </summary>
/// <param name="connection">To the broker.</param>
/// <param name="queue">The queue.</param>
/// <param name="waiting">How many messages are to wait in it.</param>
internal sealed class Pressure(IConnection connection, string queue, int waiting)
{
    /// <summary>How often it looks how many wait.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    /// <summary>Publishes until it is told to end, then waits until the queue is empty.</summary>
    /// <param name="exchange">Where to; nothing for straight to the queue.</param>
    /// <param name="messages">What: routing key, content type and body.</param>
    /// <param name="ending">Ends it.</param>
    public async Task RunAsync(string exchange, IEnumerable<(string Key, string ContentType, byte[] Body)> messages, CancellationToken ending)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), CancellationToken.None);
        using var source = messages.GetEnumerator();
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        while (!ending.IsCancellationRequested)
        {
            var missing = waiting - (int)await channel.MessageCountAsync(queue, CancellationToken.None);
            var confirmed = new List<Task>(Math.Max(0, missing));
            for (var i = 0; i < missing && source.MoveNext(); i++)
            {
                var (key, type, body) = source.Current;
                var properties = new BasicProperties { ContentType = type, Persistent = true };
                confirmed.Add(channel.BasicPublishAsync(exchange, key, mandatory: true, properties, body, CancellationToken.None).AsTask());
            }

            await Task.WhenAll(confirmed);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        while (await channel.MessageCountAsync(queue, CancellationToken.None) > 0)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>What a queue is called that only one run knows.</summary>
    public static string NewQueue() => string.Create(CultureInfo.InvariantCulture, $"bench-{Environment.ProcessId}");
}

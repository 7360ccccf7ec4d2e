using Monitoring.Bus.Broker;
using RabbitMQ.Client;

namespace Monitoring.Bus.Out;

/// <summary>
/// Finds out whether the broker has stopped listening to those who publish because it is short of memory or disk. It says so
/// only to a connection that publishes, and the library keeps to itself what its connection is told. So when the broker's word
/// on an alert is late, something that nobody gets is published over a connection of our own, and the broker's answer watched.
/// </summary>
/// <param name="address">Where the broker is.</param>
/// <param name="system">The system's clock.</param>
internal sealed class BlockedWatch(BrokerAddress address, TimeProvider system) : IAsyncDisposable
{
    /// <summary>No queue is called that, so the broker drops what is published to it.</summary>
    private const string Nobody = "inspection.nobody";

    /// <summary>A broker that is well confirms within milliseconds.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    private readonly BrokerLink _link = new(address, "monitoring: asking", system);
    private int _asking;

    /// <summary>Whether the broker has said that it takes nothing for now.</summary>
    public bool IsBlocked => _link.IsBlocked;

    /// <summary>Waits for something that publishes, and asks the broker each time its word is late.</summary>
    /// <param name="publishing">What is waited for.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task WhileAsync(Task publishing, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asking = AskAsync(over.Token);
        try
        {
            await publishing;
        }
        finally
        {
            await over.CancelAsync();
            await asking;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _link.DisposeAsync();

    private async Task AskAsync(CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Late, system, over);
                await AskOnceAsync(over);
            }
        }
        catch (OperationCanceledException)
        {
            // There is nothing to wait for any more.
        }
    }

    private async Task AskOnceAsync(CancellationToken over)
    {
        // What several wait for is asked by one of them, and not again while the answer holds.
        if (!IsBlocked && Interlocked.Exchange(ref _asking, 1) == 0)
        {
            // The client does not always hear that it is to end; alerts do not wait for it.
            await PublishAsync(over).WaitAsync(over);
        }
    }

    private async Task PublishAsync(CancellationToken over)
    {
        try
        {
            var channel = await _link.ConfirmingAsync(over);
            await channel.BasicPublishAsync("", Nobody, mandatory: false, new BasicProperties(), ReadOnlyMemory<byte>.Empty, over);
        }
#pragma warning disable CA1031 // A broker that cannot be asked has not said that it is blocked; that it is away others say.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It is asked again when its word is late again.
        }
        finally
        {
            Volatile.Write(ref _asking, 0);
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests.Faults;

/// <summary>
/// A field system that publishes duties without end, as a careful one does: it waits for the broker's word on each, and sends
/// again what it got no word on, under the same identity.
/// </summary>
internal sealed class Load : IAsyncDisposable
{
    /// <summary>How many hotels it is about.</summary>
    public const int Hotels = 10;

    private const int AtOnce = 20;

    /// <summary>How many events may wait at the broker; beyond, it waits: what waits has to be taken before a test ends.</summary>
    private const int MostWaiting = 5_000;

    // Far above what a broker takes. The client may never hear of a message that was on its way when its connection broke.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly RabbitServer _server;
    private readonly Field _field;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<(string Site, string Json)> _confirmed = new();
    private readonly Task _running;
    private int _next;

    /// <summary>Begins.</summary>
    public Load(RabbitServer server, Field field)
    {
        (_server, _field) = (server, field);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Waits until the broker has confirmed some more.</summary>
    public async Task SomeMoreAsync()
    {
        var before = _confirmed.Count;
        await Wait.UntilAsync(() => _confirmed.Count > before + 300 || _running.IsCompleted, "the broker confirms events", TimeSpan.FromMinutes(2));
        if (_running.IsCompleted)
        {
            await _running;
        }
    }

    /// <summary>Ends it.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    /// <summary>
    /// Waits until everything that was confirmed stands in the ledger, as long as that takes while there is progress, and holds
    /// that it stands there once. The broker is not asked how much it has left: of a queue that is busy or has just come back it
    /// may say that there is nothing.
    /// </summary>
    public async Task AllTakenOnceAsync(BusGateway gateway)
    {
        var missing = _confirmed.Select(e => Field.IdOf(e.Json)).ToHashSet(StringComparer.Ordinal);
        var ledgers = Enumerable.Range(1, Hotels).Select(i => new Following(EntityKey.Item($"H-{i}", Field.Corridors))).ToList();
        await Wait.WhileProgressAsync(
            async () =>
            {
                foreach (var ledger in ledgers)
                {
                    missing.ExceptWith(await ledger.ReadOnAsync(gateway));
                }

                // The rest is for whoever reads why it did not happen.
                return (Missing: missing.Count, gateway.Bus.UnderWay, gateway.Bus.IsConnected, gateway.Bus.Counts);
            },
            left => left.Missing == 0,
            "everything that was confirmed stands in the ledger");
        ledgers.SelectMany(l => l.Twice).ShouldBeEmpty();
        await using var broker = await BrokerClient.OpenAsync(isEmpty: false);
        await broker.CountIsAsync(BusNames.Parked, 0);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var open = new List<(string Site, string Json)>();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var factory = new ConnectionFactory { Uri = _server.Address, AutomaticRecoveryEnabled = false };
                var connection = await factory.CreateConnectionAsync(_stopping.Token).WaitAsync(3 * Patience, TimeProvider.System, _stopping.Token);
                try
                {
                    await PublishAsync(connection, open);
                }
                finally
                {
                    // The client can wait for ever for a broker that is gone.
                    await Task.WhenAny(Task.Run(() => connection.DisposeAsync().AsTask()), Task.Delay(Patience, TimeProvider.System));
                }
            }
            catch (Exception) when (!_stopping.IsCancellationRequested)
            {
                // Without a word from the broker they are sent again.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task PublishAsync(IConnection connection, List<(string Site, string Json)> open)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), _stopping.Token)
            .WaitAsync(3 * Patience, TimeProvider.System, _stopping.Token);
        for (var round = 1; !_stopping.IsCancellationRequested; round++)
        {
            while (round % 50 == 0 && await channel.MessageCountAsync(BusNames.EventsQueue, _stopping.Token).WaitAsync(Patience, TimeProvider.System, _stopping.Token) > MostWaiting)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, _stopping.Token);
            }

            while (open.Count < AtOnce)
            {
                var site = $"H-{(_next++ % Hotels) + 1}";
                open.Add((site, _field.Duty(site)));
            }

            await Task.WhenAll(open.Select(e => PublishAsync(channel, e.Json))).WaitAsync(Patience, TimeProvider.System, _stopping.Token);
            open.ForEach(_confirmed.Enqueue);
            open.Clear();
        }
    }

    private async Task PublishAsync(IChannel channel, string json)
    {
        var properties = new BasicProperties { ContentType = "application/cloudevents+json", Persistent = true };
        await channel.BasicPublishAsync(BusNames.Events, "inspection.duty.v1", mandatory: true, properties, Encoding.UTF8.GetBytes(json), _stopping.Token);
    }

    /// <summary>The ledger of an item, read on from where it was read to.</summary>
    private sealed class Following(EntityKey item)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private long _after;

        /// <summary>Ids of events that stand in it more than once.</summary>
        public List<string> Twice { get; } = [];

        /// <summary>The ids of the events that have come since.</summary>
        public async Task<IReadOnlyList<string>> ReadOnAsync(BusGateway gateway)
        {
            var (ids, last) = await gateway.LedgerAsync(item, _after);
            _after = last;
            Twice.AddRange(ids.Where(id => !_seen.Add(id)));
            return ids;
        }
    }
}

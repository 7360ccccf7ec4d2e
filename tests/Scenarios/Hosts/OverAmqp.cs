using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Staff;
using Monitoring.Scenarios.Kit;
using NodaTime;
using RabbitMQ.Client;

namespace Monitoring.Scenarios.Hosts;

/// <summary>
/// Any host with its events sent over a real broker: each batch of a story is published as one message, and the receipts, which
/// nobody is sent there, are those that the engine gave at the far end.
/// </summary>
/// <param name="inner">The host.</param>
public sealed class OverAmqp(IScenarioHost inner) : IScenarioHost
{
    /// <summary>The stories that share the broker, one after the other.</summary>
    public const string Collection = "broker";

    private Way? _way;

    /// <inheritdoc/>
    public IMonitoring Monitoring => _way!;

    /// <inheritdoc/>
    public ILedgerFeed Feed => inner.Feed;

    /// <inheritdoc/>
    public IManualClock Clock => inner.Clock;

    /// <inheritdoc/>
    public async Task StartAsync(Instant now)
    {
        var server = await RabbitServer.SharedAsync();
        Assert.SkipWhen(server is null, RabbitServer.Missing);
        await inner.StartAsync(now);
        _way = await Way.OpenAsync(server!.Address, inner.Monitoring);
    }

    /// <summary>There is one broker, and another host on it would take the events of this one: the other takes them directly.</summary>
    public IScenarioHost Another() => inner.Another();

    /// <inheritdoc/>
    public Task<int> CompareRollupsAsync() => inner.CompareRollupsAsync();

    /// <inheritdoc/>
    public async Task KillAsync()
    {
        await CloseAsync();
        await inner.KillAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await inner.DisposeAsync();
    }

    private async Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _way, null) is { } way)
        {
            await way.DisposeAsync();
        }
    }

    /// <summary>The system with its events sent over the broker; everything else is asked of it directly.</summary>
    private sealed class Way : IMonitoring, IEventDoor, IAsyncDisposable
    {
        private readonly IMonitoring _system;
        private readonly IConnection _connection;
        private readonly IChannel _channel;
        private readonly BusMeter _meter = new();
        private readonly ConcurrentDictionary<(string, string), ConcurrentQueue<TaskCompletionSource<Receipt>>> _waiting = new();
        private readonly BusHost _bus;

        private Way(Uri address, IMonitoring system, IConnection connection, IChannel channel)
        {
            (_system, _connection, _channel) = (system, connection, channel);

            // A story is told the first answer, so nothing is tried a second time behind its back.
            var options = new BusOptions { Address = address.ToString(), UnknownSubjectMinutes = 0, Alerts = false };
            _bus = new BusHost(options, new BrokerAddress(options), this, Limits.EventsPerBatch, new BusState(), _meter, TimeProvider.System, NullLoggerFactory.Instance);
        }

        public Instant Now => _system.Now;

        public CatalogueData Catalogue => _system.Catalogue;

        public IDirectory Directory => _system.Directory;

        public IReadModel Read => _system.Read;

        public RegionRollups Rollups => _system.Rollups;

        public ValueTask<ItemView?> ItemAsync(string site, string item, CancellationToken cancellation) => _system.ItemAsync(site, item, cancellation);

        DateTimeOffset IEventDoor.Now => _system.Now.ToDateTimeOffset();

        public static async Task<Way> OpenAsync(Uri address, IMonitoring system)
        {
            var connection = await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
            var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
            foreach (var queue in (string[])[BusNames.EventsQueue, BusNames.Again, BusNames.Parked])
            {
                await channel.QueueDeleteAsync(queue);
            }

            var way = new Way(address, system, connection, channel);
            await way._bus.StartAsync(CancellationToken.None);
            return way;
        }

        /// <summary>Publishes the events as one message and waits for what the engine answers to each.</summary>
        public async ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation)
        {
            if (events.Count == 0)
            {
                return [];
            }

            var answers = events.Select(Wait).ToList();
            var properties = new BasicProperties { ContentType = MediaTypes.Batch, Persistent = true };
            var body = $"[{string.Join(',', events.Select(e => Encoding.UTF8.GetString(e.Utf8.Span)))}]";
            await _channel.BasicPublishAsync(BusNames.Events, "batch", mandatory: true, properties, Encoding.UTF8.GetBytes(body), cancellation);
            return await Task.WhenAll(answers).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        }

        /// <summary>The far end: what came over the broker goes to the engine, and its answers to whoever sent it.</summary>
        public async ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<Bus.SentEvent> events, CancellationToken cancellation)
        {
            var receipts = await _system.SubmitAsync([.. events.Select(e => e.Event)], cancellation);
            foreach (var (sent, receipt) in events.Zip(receipts).Where(r => r.Second.Status != ReceiptStatus.Retry))
            {
                if (_waiting.TryGetValue((sent.Event.Source, sent.Event.Id), out var senders) && senders.TryDequeue(out var sender))
                {
                    sender.TrySetResult(receipt);
                }
            }

            return receipts;
        }

        public ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, CancellationToken cancellation) =>
            _system.SendAsync(entity, command, order, cancellation);

        public ValueTask<CommandResult> RecordAsync(IncomingEvent e, Order order, CancellationToken cancellation) =>
            _system.RecordAsync(e, order, cancellation);

        public async ValueTask DisposeAsync()
        {
            await _bus.DisposeAsync();
            await _channel.DisposeAsync();
            await _connection.DisposeAsync();
            _meter.Dispose();
        }

        private Task<Receipt> Wait(IncomingEvent e)
        {
            var sender = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.GetOrAdd((e.Source, e.Id), _ => new ConcurrentQueue<TaskCompletionSource<Receipt>>()).Enqueue(sender);
            return sender.Task;
        }
    }
}

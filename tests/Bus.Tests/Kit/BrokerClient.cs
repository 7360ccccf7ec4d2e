using System.Text;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>A message as a test found it in a queue.</summary>
internal sealed record Found(byte[] Body, IReadOnlyBasicProperties Properties, string RoutingKey)
{
    /// <summary>Its body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header as text, or null.</summary>
    public string? Header(string name) =>
        Properties.Headers is { } headers && headers.TryGetValue(name, out var value)
            ? value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString()
            : null;
}

/// <summary>The broker as somebody outside sees it: publishes, looks into queues, with the plain client.</summary>
internal sealed class BrokerClient : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private BrokerClient(RabbitServer server, IConnection connection, IChannel channel) => (Server, _connection, _channel) = (server, connection, channel);

    /// <summary>The server.</summary>
    public RabbitServer Server { get; }

    /// <summary>Signs in; skips the test where there is no server.</summary>
    /// <param name="isEmpty">Whether everything of ours that is there is removed first.</param>
    public static async Task<BrokerClient> OpenAsync(bool isEmpty = true)
    {
        var server = await RabbitServer.SharedAsync();
        Assert.SkipWhen(server is null, RabbitServer.Missing);
        var factory = new ConnectionFactory { Uri = server!.Address, AutomaticRecoveryEnabled = false };
        var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken);
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), TestContext.Current.CancellationToken);
        var broker = new BrokerClient(server, connection, channel);
        if (isEmpty)
        {
            await broker.RemoveAllAsync();
        }

        return broker;
    }

    /// <summary>Publishes an event as the contract says, and waits until the broker has it safe.</summary>
    public Task PublishAsync(string json, string contentType = "application/cloudevents+json", string routingKey = "event") =>
        PublishAsync(Encoding.UTF8.GetBytes(json), new BasicProperties { ContentType = contentType }, routingKey);

    /// <summary>Publishes whatever it is, and waits until the broker has it safe.</summary>
    public async Task PublishAsync(byte[] body, BasicProperties properties, string routingKey = "event")
    {
        properties.Persistent = true;
        await _channel.BasicPublishAsync(BusNames.Events, routingKey, mandatory: true, properties, body, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the next message of a queue and takes it out.</summary>
    public async Task<Found> TakeAsync(string queue)
    {
        BasicGetResult? got = null;
        await Wait.UntilAsync(
            async () => (got = await _channel.BasicGetAsync(queue, autoAck: true, TestContext.Current.CancellationToken)) is not null,
            $"a message comes to {queue}");
        return new Found(got!.Body.ToArray(), got.BasicProperties, got.RoutingKey);
    }

    /// <summary>How many messages lie in a queue and are not under way.</summary>
    public async Task<uint> CountAsync(string queue) => await _channel.MessageCountAsync(queue, TestContext.Current.CancellationToken);

    /// <summary>How many consume from a queue.</summary>
    public async Task<uint> ConsumersAsync(string queue) => await _channel.ConsumerCountAsync(queue, TestContext.Current.CancellationToken);

    /// <summary>Waits until a queue has so many.</summary>
    public Task CountIsAsync(string queue, uint count) => Wait.UntilAsync(async () => await CountAsync(queue) == count, $"{queue} has {count} messages");

    /// <summary>Makes a queue that gets alerts.</summary>
    public async Task<string> ListenAsync(string pattern = "#")
    {
        var queue = await _channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true);
        await _channel.QueueBindAsync(queue.QueueName, BusNames.Alerts, pattern);
        return queue.QueueName;
    }

    /// <summary>Makes a queue of our names with other arguments.</summary>
    public async Task DeclareOtherAsync(string queue) => await _channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);

    /// <summary>Removes a queue, whether it is there or not.</summary>
    public async Task RemoveAsync(string queue) => await _channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false);

    /// <summary>Removes everything of ours.</summary>
    public async Task RemoveAllAsync()
    {
        foreach (var queue in (string[])[BusNames.EventsQueue, BusNames.Again, BusNames.Parked])
        {
            await RemoveAsync(queue);
        }

        await _channel.ExchangeDeleteAsync(BusNames.Events);
        await _channel.ExchangeDeleteAsync(BusNames.Alerts);
    }

    /// <summary>Ends the connection. The client can wait for ever for a broker that is gone; the tests do not.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAny(_connection.DisposeAsync().AsTask(), Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System));
}

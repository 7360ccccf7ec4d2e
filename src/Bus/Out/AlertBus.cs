using System.Net.Mime;
using MassTransit;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Contracts;

namespace Monitoring.Bus.Out;

/// <summary>Publishes alerts, each confirmed by the broker.</summary>
internal sealed class AlertBus : IAsyncDisposable
{
    private static readonly Uri Exchange = new($"exchange:{BusNames.Alerts}?type=topic");

    private readonly IBusControl _bus;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _started;

    /// <summary>Connects, for as long as it takes.</summary>
    public AlertBus(BrokerAddress address, ILoggerFactory logs)
    {
        _bus = BusFactory.Out(address, logs);
        _started = _bus.StartAsync(_stopping.Token);
    }

    /// <summary>Publishes the bytes of an alert; returns once the broker has them safe.</summary>
    /// <exception cref="MessageReturnedException">No queue takes it, although one must.</exception>
    public async Task SendAsync(Alert alert, bool mustRoute, CancellationToken cancellation)
    {
        await _started.WaitAsync(cancellation);
        var endpoint = await _bus.GetSendEndpoint(Exchange);
        await endpoint.Send(
            alert,
            Pipe.Execute<SendContext<Alert>>(context =>
            {
                var amqp = context.GetPayload<RabbitMqSendContext>();
                context.Serializer = AsItIs.Instance;
                context.ContentType = AsItIs.Instance.ContentType;
                context.MessageId = null;
                amqp.RoutingKey = alert.RoutingKey;
                amqp.Mandatory = mustRoute;
                amqp.BasicProperties.MessageId = alert.Message;
                amqp.BasicProperties.Type = EventTypes.Alert;
            }),
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _bus.StopAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            // What is not sent stays in the outbox.
        }

        _stopping.Dispose();
    }

    /// <summary>Writes the bytes as they are, without an envelope of the library's.</summary>
    private sealed class AsItIs : IMessageSerializer
    {
        public static readonly AsItIs Instance = new();

        public ContentType ContentType { get; } = new(MediaTypes.Structured);

        public MessageBody GetMessageBody<T>(SendContext<T> context)
            where T : class => new BytesMessageBody(((Alert)(object)context.Message).Body);
    }
}

/// <summary>An alert on its way to the broker.</summary>
/// <param name="RoutingKey">Its reason and the code of its region, with a dot between.</param>
/// <param name="Message">Names the message, the same on every attempt.</param>
/// <param name="Body">The event, frozen.</param>
internal sealed record Alert(string RoutingKey, string Message, byte[] Body);

using System.Net.Mime;
using MassTransit;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Contracts;

namespace Monitoring.Bus.Out;

/// <summary>Publishes alerts, each confirmed by the broker. It connects when the first one comes, and anew when that failed.</summary>
internal sealed class AlertBus(BrokerAddress address, TimeProvider system, ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly Uri Exchange = new($"exchange:{BusNames.Alerts}?type=topic");

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private RunningBus? _running;

    /// <summary>Publishes the bytes of an alert; returns once the broker has them safe.</summary>
    /// <exception cref="MessageReturnedException">No queue takes it, although one must.</exception>
    public async Task SendAsync(Alert alert, bool mustRoute, CancellationToken cancellation)
    {
        var bus = await StartedAsync(cancellation);
        var endpoint = await bus.GetSendEndpoint(Exchange);
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
        await StopAsync();
        _stopping.Dispose();
        _one.Dispose();
    }

    private async Task<IBusControl> StartedAsync(CancellationToken cancellation)
    {
        RunningBus running;
        await _one.WaitAsync(cancellation);
        try
        {
            if (_running is null || _running.Started.IsFaulted)
            {
                await StopAsync();
                _running = new RunningBus(over => BusFactory.Out(address, logs, over), system, logs.CreateLogger<AlertBus>(), _stopping.Token);
            }

            running = _running;
        }
        finally
        {
            _one.Release();
        }

        // A broker that is away is waited for; the attempt ends by its own bound.
        await running.Started.WaitAsync(cancellation);
        return running.Bus;
    }

    /// <summary>Ends the bus; what is not sent stays in the outbox.</summary>
    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _running, null) is { } running)
        {
            await running.StopAsync();
        }
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

using System.Net.Mime;
using MassTransit;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Contracts;

namespace Monitoring.Bus.Out;

/// <summary>Publishes alerts, each confirmed by the broker. It connects when the first one comes, and anew when that failed.</summary>
internal sealed class AlertBus(BrokerAddress address, ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly Uri Exchange = new($"exchange:{BusNames.Alerts}?type=topic");

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private IBusControl? _bus;
    private Task _started = Task.CompletedTask;

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
        await _one.WaitAsync(cancellation);
        try
        {
            if (_bus is null || _started.IsFaulted)
            {
                await StopAsync();
                _bus = BusFactory.Out(address, logs);
                _started = _bus.StartAsync(_stopping.Token);
            }
        }
        finally
        {
            _one.Release();
        }

        // A broker that is away is waited for; the attempt ends by its own bound.
        await _started.WaitAsync(cancellation);
        return _bus;
    }

    private async Task StopAsync()
    {
        if (_bus is not { } bus)
        {
            return;
        }

        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await bus.StopAsync(bound.Token);
        }
#pragma warning disable CA1031 // It was to end, and has; what is not sent stays in the outbox.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logs.CreateLogger<AlertBus>().NotStarted(e);
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

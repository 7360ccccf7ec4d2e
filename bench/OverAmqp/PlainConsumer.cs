using System.Globalization;
using Monitoring.Bench.OnPostgres;
using Monitoring.Storage.Postgres;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Monitoring.Bench.OverAmqp;

/// <summary>
/// What ours is held against: the broker's own client and nothing else before the engine. Each message is read, handed over,
/// and acknowledged once it is durable; as many are under way as ours has. It runs in a process of its own, as the Gateway does.
/// </summary>
internal static class PlainConsumer
{
    /// <summary>The verb that this program is called with in the other process.</summary>
    public const string Verb = "plain-consumer";

    private const ushort Prefetch = 1_000;

    /// <summary>Starts the other process; it says a line when it consumes.</summary>
    public static async Task<ChildProcess> StartAsync(PostgresOptions options, int items, Uri broker, string queue)
    {
        var child = ChildProcess.Start(
            [Verb, options.ConnectionString, options.Schema, items.ToString(CultureInfo.InvariantCulture), broker.ToString(), queue]);
        await child.SaysAsync();
        return child;
    }

    /// <summary>The other process: registers a city, then consumes until its input ends.</summary>
    public static async Task RunAsync(string connectionString, string schema, int items, Uri broker, string queue)
    {
        var options = new PostgresOptions { ConnectionString = connectionString, Schema = schema };
        var workload = new Workload(Shipped.Catalogue, items, seed: 6);
        await using var engine = await PostgresStage.RegisteredAsync(options, workload);
        await using var connection = await new ConnectionFactory { Uri = broker, ConsumerDispatchConcurrency = 1 }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await channel.BasicQosAsync(0, Prefetch, global: false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            // Its body is only lent until this returns.
            _ = TakeAsync(delivery.DeliveryTag, delivery.Body.ToArray());
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        await Console.Out.WriteLineAsync("consuming");
        await Console.In.ReadToEndAsync();

        async Task TakeAsync(ulong tag, byte[] body)
        {
            var receipts = await engine.Engine.SubmitAsync([Workload.Read(body, TimeProvider.System.GetUtcNow())], CancellationToken.None);
            if (receipts[0].Status == "accepted")
            {
                await channel.BasicAckAsync(tag, multiple: false);
            }
            else
            {
                await Console.Error.WriteLineAsync($"{receipts[0].Status}: {string.Join("; ", receipts[0].Errors)}");
            }
        }
    }
}

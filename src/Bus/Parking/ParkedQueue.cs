using System.Security.Cryptography;
using System.Text.Json;
using Monitoring.Bus.Broker;
using Monitoring.Bus.In;
using Monitoring.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monitoring.Bus.Parking;

/// <summary>
/// Looks into the queue of parked messages: takes them without acknowledging, one after the other, and gives back what is not
/// removed. Whatever dies meanwhile, the broker gives them back by itself. One looks at a time, for what one has in hand
/// another does not see.
/// </summary>
internal sealed class ParkedQueue(BrokerLink link, MessageReader reader, TimeProvider system) : IParkedMessages, IDisposable
{
    /// <summary>Far below what the broker waits for an acknowledgement.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ParkedMessage>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<ParkedMessage>();
        await BrowseAsync((_, message) => all.Add(message with { Body = default }), _ => ValueTask.CompletedTask, cancellation);
        return all;
    }

    /// <inheritdoc/>
    public async Task<bool> WithAsync(string id, Func<ParkedMessage, Task<bool>> deal, CancellationToken cancellation)
    {
        (ulong Tag, ParkedMessage Message)? found = null;
        await BrowseAsync(
            (tag, message) => found ??= message.Id == id ? (tag, message) : null,
            async channel =>
            {
                if (found is var (tag, message) && await deal(message))
                {
                    await channel.BasicAckAsync(tag, multiple: false, CancellationToken.None);
                }
            },
            cancellation);
        return found is not null;
    }

    /// <inheritdoc/>
    public MessageRead Read(ParkedMessage message, DateTimeOffset now) => reader.Read(
        new MessageForm(message.ContentType, message.ContentEncoding, message.Headers.ToDictionary(h => h.Key, object? (h) => h.Value)),
        message.Body,
        now);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <param name="see">Is shown each message.</param>
    /// <param name="deal">Deals with what was seen, before everything that it does not acknowledge goes back.</param>
    /// <param name="cancellation">Gives up.</param>
    private async Task BrowseAsync(Action<ulong, ParkedMessage> see, Func<IChannel, ValueTask> deal, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Bound, system);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        await _one.WaitAsync(either.Token);
        try
        {
            await link.UseAsync(channel => SeeAllAsync(channel, see, deal, either.Token), either.Token);
        }
        catch (Exception e) when (e is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or IOException)
        {
            throw new BusException("The broker cannot be reached.", e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new BusException("The broker did not answer in time.", e);
        }
        finally
        {
            _one.Release();
        }
    }

    private static async Task SeeAllAsync(
        IChannel channel, Action<ulong, ParkedMessage> see, Func<IChannel, ValueTask> deal, CancellationToken cancellation)
    {
        var isHolding = false;
        try
        {
            // All of them each time: what goes back goes behind what went back before, and the order is to stay.
            for (var seen = 0; seen < IParkedMessages.MostSeen; seen++)
            {
                if (await channel.BasicGetAsync(BusNames.Parked, autoAck: false, cancellation) is not { } got)
                {
                    break;
                }

                isHolding = true;
                see(got.DeliveryTag, Message(got));
            }

            await deal(channel);
        }
        finally
        {
            // Said, and not left to the end of the channel, which the queue hears of some time later. By no tag, which means all
            // that are left: where the tag of the last one was acknowledged, the broker would end the channel for it.
            if (isHolding && channel.IsOpen)
            {
                await channel.BasicNackAsync(deliveryTag: 0, multiple: true, requeue: true, CancellationToken.None);
                await channel.CloseAsync(CancellationToken.None);
            }
        }
    }

    private static ParkedMessage Message(BasicGetResult got)
    {
        var (properties, body) = (got.BasicProperties, got.Body);
        var headers = properties.Headers;
        var others = (headers ?? new Dictionary<string, object?>())
            .Where(h => !BusHeaders.Ours.Contains(h.Key) && h.Key != BusHeaders.SequenceNumber)
            .Select(h => (h.Key, Text: BusHeaders.Text(h.Value)))
            .Where(h => h.Text is not null)
            .ToDictionary(h => h.Key, h => h.Text!, StringComparer.Ordinal);
        return new ParkedMessage
        {
            Id = BusHeaders.Text(headers, BusHeaders.ParkedId) ?? IdOf(properties, body),
            Errors = ErrorsOf(BusHeaders.Text(headers, BusHeaders.Errors)),
            ParkedAt = BusHeaders.Instant(headers, BusHeaders.ParkedAt),
            FirstTriedAt = BusHeaders.Instant(headers, BusHeaders.FirstTried),
            Tries = BusHeaders.Number(headers, BusHeaders.Tries),
            RoutingKey = BusHeaders.Text(headers, BusHeaders.RoutingKey),
            ContentType = properties.IsContentTypePresent() ? properties.ContentType : null,
            ContentEncoding = properties.IsContentEncodingPresent() ? properties.ContentEncoding : null,
            User = BusHeaders.Text(headers, BusHeaders.UserId),
            Headers = others,
            Bytes = body.Length,
            Body = body.ToArray(),
            Event = EventName.Of(body, others),
        };
    }

    /// <summary>The name of a message that somebody else has put there: made of what it holds.</summary>
    private static string IdOf(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{properties.MessageId}\n"));
        hash.AppendData(body.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static IReadOnlyList<FieldError> ErrorsOf(string? json)
    {
        try
        {
            return json is null ? [] : JsonSerializer.Deserialize(json, ContractsJson.Wire.IReadOnlyListFieldError) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

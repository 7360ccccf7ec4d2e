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

    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        BusHeaders.Errors, BusHeaders.ParkedId, BusHeaders.ParkedAt, BusHeaders.RoutingKey, BusHeaders.UserId, BusHeaders.Expiration,
        BusHeaders.Tries, BusHeaders.FirstTried, BusHeaders.SequenceNumber,
    };

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ParkedMessage>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<ParkedMessage>();
        await BrowseAsync(
            (_, message) =>
            {
                all.Add(message with { Body = default });
                return ValueTask.FromResult(true);
            },
            cancellation);
        return all;
    }

    /// <inheritdoc/>
    public async Task<bool> WithAsync(string id, Func<ParkedMessage, Task<bool>> deal, CancellationToken cancellation)
    {
        var found = false;
        await BrowseAsync(
            async (remove, message) =>
            {
                if (message.Id != id)
                {
                    return true;
                }

                found = true;
                if (await deal(message))
                {
                    await remove();
                }

                return false;
            },
            cancellation);
        return found;
    }

    /// <inheritdoc/>
    public MessageRead Read(ParkedMessage message, DateTimeOffset now) => reader.Read(
        new MessageForm(message.ContentType, message.ContentEncoding, message.Headers.ToDictionary(h => h.Key, object? (h) => h.Value)),
        message.Body,
        now);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task BrowseAsync(Func<Func<ValueTask>, ParkedMessage, ValueTask<bool>> see, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Bound, system);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        await _one.WaitAsync(either.Token);
        try
        {
            await using var channel = await link.OpenAsync(either.Token);
            await SeeAllAsync(channel, see, either.Token);
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

    private static async Task SeeAllAsync(IChannel channel, Func<Func<ValueTask>, ParkedMessage, ValueTask<bool>> see, CancellationToken cancellation)
    {
        var last = 0UL;
        try
        {
            for (var seen = 0; seen < IParkedMessages.MostSeen; seen++)
            {
                if (await channel.BasicGetAsync(BusNames.Parked, autoAck: false, cancellation) is not { } got)
                {
                    return;
                }

                last = got.DeliveryTag;
                if (!await see(() => channel.BasicAckAsync(got.DeliveryTag, multiple: false, CancellationToken.None), Message(got)))
                {
                    return;
                }
            }
        }
        finally
        {
            // Said, and not left to the end of the channel, which the queue hears of some time later.
            if (last > 0 && channel.IsOpen)
            {
                await channel.BasicNackAsync(last, multiple: true, requeue: true, CancellationToken.None);
                await channel.CloseAsync(CancellationToken.None);
            }
        }
    }

    private static ParkedMessage Message(BasicGetResult got)
    {
        var (properties, body) = (got.BasicProperties, got.Body);
        var headers = properties.Headers;
        var others = (headers ?? new Dictionary<string, object?>())
            .Where(h => !Ours.Contains(h.Key))
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

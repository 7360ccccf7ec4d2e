using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Bus.In;
using Monitoring.Contracts;
using RabbitMQ.Client;

namespace Monitoring.Bus.Parking;

/// <summary>
/// Passes messages on: to the queue where staff find them, with their errors, or to the one from which they come back. The
/// copy is confirmed by the broker before the original may be acknowledged, so nothing is lost in between; a crash there
/// leaves two, which identity makes harmless.
/// </summary>
internal sealed class Parker(BrokerLink link, string ownUser, BusOptions options, BusMeter meter, TimeProvider system, ILogger log)
{
    /// <summary>
    /// Bytes of all headers together, at most: a broker takes 128 KiB for properties as a whole, and closes the connection
    /// beyond. The rest is room for the other properties.
    /// </summary>
    private const int MostHeaders = 96 << 10;

    private const int MostErrors = 32 << 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Parks a piece with its errors, and settles it.</summary>
    public Task ParkAsync(Piece piece, IReadOnlyList<FieldError> errors)
    {
        var properties = Copy(piece);
        properties.Headers![BusHeaders.ParkedId] = Guid.CreateVersion7(system.GetUtcNow()).ToString("N");
        properties.Headers[BusHeaders.ParkedAt] = BusHeaders.Of(system.GetUtcNow());
        properties.Headers[BusHeaders.Errors] = Written(errors);
        return PassOnAsync(piece, BusNames.Parked, properties, BusMeter.Parked);
    }

    /// <summary>Has a piece come back after a while, and settles it here.</summary>
    public Task GoRoundAsync(Piece piece)
    {
        var properties = Copy(piece);
        properties.UserId = ownUser;
        properties.Expiration = Math.Max(1, options.RetrySeconds * 1_000).ToString("F0", CultureInfo.InvariantCulture);
        return PassOnAsync(piece, BusNames.Again, properties, BusMeter.Again);
    }

    /// <summary>The errors as they go into the header, as many as have room; the last says how many more there are.</summary>
    internal static byte[] Written(IReadOnlyList<FieldError> errors)
    {
        var shown = errors;
        while (true)
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(shown, ContractsJson.Wire.IReadOnlyListFieldError);
            if (written.Length <= MostErrors)
            {
                return written;
            }

            var count = Math.Max(1, shown.Count / 2);
            shown = [.. errors.Take(count), new FieldError("", ErrorCodes.TooMany, $"There are {errors.Count - count} more errors.")];
        }
    }

    /// <summary>The properties of a message as they go on: all that it had, and what is known of it.</summary>
    private static BasicProperties Copy(Piece piece)
    {
        var delivery = piece.Delivery;
        var properties = new BasicProperties(delivery.Properties) { Persistent = true };
        properties.Headers = delivery.Properties.Headers is { } headers ? new Dictionary<string, object?>(headers) : [];
        properties.Headers.Remove(BusHeaders.SequenceNumber);
        properties.Headers.Remove(BusHeaders.UserId);
        if (piece.Part is not null)
        {
            properties.ContentType = MediaTypes.Structured;
        }

        // What has room for headers from elsewhere no longer has it for ours: the largest goes first.
        while (BusHeaders.Size(properties.Headers) > MostHeaders - MostErrors && properties.Headers.Count > 0)
        {
            properties.Headers.Remove(properties.Headers.MaxBy(h => BusHeaders.Size(new Dictionary<string, object?> { [h.Key] = h.Value })).Key);
        }

        properties.Headers[BusHeaders.RoutingKey] = delivery.RoutingKey;
        properties.Headers[BusHeaders.FirstTried] = BusHeaders.Of(delivery.FirstTried);
        properties.Headers[BusHeaders.Tries] = delivery.Tries + 1;
        if (delivery.User is { } user)
        {
            properties.Headers[BusHeaders.UserId] = user;
        }

        properties.ClearUserId();
        if (properties.IsExpirationPresent())
        {
            properties.Headers.TryAdd(BusHeaders.Expiration, properties.Expiration);
            properties.ClearExpiration();
        }

        return properties;
    }

    private async Task PassOnAsync(Piece piece, string queue, BasicProperties properties, string outcome)
    {
        var body = piece.Part ?? piece.Delivery.Body;
        for (var pause = FirstPause; !piece.Delivery.IsGone; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                // Bounded, so that a message whose channel has gone does not wait here for ever.
                using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(options.PublishSeconds), system);
                var channel = await link.ConfirmingAsync(bound.Token);
                await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, bound.Token);
                meter.Event(outcome);
                piece.Delivery.Settle();
                return;
            }
#pragma warning disable CA1031 // Whatever the broker does, the message is not acknowledged and the copy is tried again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.NotPassedOn(queue, e.Message);
                await Task.Delay(pause, system);
            }
        }
    }
}

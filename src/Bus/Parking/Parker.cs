using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Monitoring.Bus.Broker;
using Monitoring.Bus.In;
using Monitoring.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monitoring.Bus.Parking;

/// <summary>
/// Passes messages on: to the queue where staff find them, with their errors, or to the one from which they come back. The
/// copy is confirmed by the broker before the original may be acknowledged, so nothing is lost in between; a crash there
/// leaves two, which identity makes harmless.
/// </summary>
internal sealed class Parker(BrokerLink link, string ownUser, BusOptions options, BusMeter meter, TimeProvider system, ILogger log)
{
    /// <summary>Bytes of the errors in their header, at most.</summary>
    internal const int MostErrors = 32 << 10;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Parks a piece with its errors, and settles it.</summary>
    public Task ParkAsync(Piece piece, IReadOnlyList<FieldError> errors)
    {
        var properties = CopiedProperties.Of(piece);
        properties.Headers![BusHeaders.ParkedId] = Guid.CreateVersion7(system.GetUtcNow()).ToString("N");
        properties.Headers[BusHeaders.ParkedAt] = BusHeaders.Of(system.GetUtcNow());
        properties.Headers[BusHeaders.Errors] = Written(errors);
        return PassOnAsync(piece, BusNames.Parked, properties, BusMeter.Parked);
    }

    /// <summary>Has a piece come back after a while, and settles it here.</summary>
    public Task GoRoundAsync(Piece piece)
    {
        var properties = CopiedProperties.Of(piece);
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

    private async Task PassOnAsync(Piece piece, string queue, BasicProperties properties, string outcome)
    {
        var isBare = false;
        for (var pause = FirstPause; !piece.Delivery.IsGone; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            IChannel? channel = null;
            try
            {
                channel = await OpenAsync();
                await PublishAsync(piece, channel, queue, properties);
                meter.Event(outcome);
                piece.Delivery.Settle();
                return;
            }
            catch (OperationCanceledException) when (piece.Delivery.IsGone)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever the broker does, the message is not acknowledged and the copy is tried again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.NotPassedOn(queue, e.Message);
                await Task.Delay(pause, system);
                if (!isBare && channel is { IsOpen: true } && e is not PublishException)
                {
                    // Neither the connection nor the broker: the client cannot write it, and never will.
                    (properties, isBare) = (CopiedProperties.Bare(properties), true);
                }
            }
        }
    }

    private async Task<IChannel> OpenAsync()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(options.PublishSeconds), system);
        return await link.ConfirmingAsync(bound.Token);
    }

    /// <summary>
    /// Publishes once, and waits for the broker's word as long as it can come. It is not given up before: what was given to the
    /// client may lie where it waits for a broker that is short of memory, and would be there once more for each attempt; and a
    /// client that is told to give up may go on with its channel broken (rabbitmq-dotnet-client #1901).
    /// </summary>
    /// <exception cref="OperationCanceledException">The delivery is gone.</exception>
    private async Task PublishAsync(Piece piece, IChannel channel, string queue, BasicProperties properties)
    {
        var began = system.GetTimestamp();
        var isSaid = false;
        var published = channel.BasicPublishAsync("", queue, mandatory: true, properties, piece.Part ?? piece.Delivery.Body).AsTask();
        while (true)
        {
            try
            {
                await published.WaitAsync(LookEvery, system);
                return;
            }
            catch (TimeoutException e) when (!published.IsCompleted)
            {
                if (piece.Delivery.IsGone)
                {
                    throw new OperationCanceledException();
                }

                if (!channel.IsOpen)
                {
                    throw new BusException("The channel was closed.", e);
                }

                if (!isSaid && system.GetElapsedTime(began).TotalSeconds > options.PublishSeconds)
                {
                    isSaid = true;
                    log.NotConfirmed(queue);
                }
            }
        }
    }
}

using MassTransit;
using Monitoring.Contracts;
using RabbitMQ.Client;

namespace Monitoring.Bus.In;

/// <summary>A message that came in and is to be acknowledged once everything of it is done with.</summary>
internal sealed class Delivery
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _gone;
    private int _open;

    private Delivery(IReadOnlyBasicProperties properties, byte[] body, CancellationToken gone) => (Properties, Body, _gone) = (properties, body, gone);

    /// <summary>Counts the deliveries of a channel from 1.</summary>
    public required ulong Tag { get; init; }

    /// <summary>What it was published with.</summary>
    public required string RoutingKey { get; init; }

    /// <summary>When it was first tried.</summary>
    public required DateTimeOffset FirstTried { get; init; }

    /// <summary>How often it has been tried before.</summary>
    public required long Tries { get; init; }

    /// <summary>Who sent it; null where nobody vouches for it.</summary>
    public required string? User { get; init; }

    /// <summary>Its properties.</summary>
    public IReadOnlyBasicProperties Properties { get; }

    /// <summary>Its body, a copy.</summary>
    public byte[] Body { get; }

    /// <summary>What it holds.</summary>
    public IReadOnlyList<Piece> Pieces { get; private set; } = [];

    /// <summary>Whether nobody can acknowledge it any more.</summary>
    public bool IsGone => _gone.IsCancellationRequested || _done.Task.IsCanceled;

    /// <summary>Ends when it is done with, or gone.</summary>
    public Task Done => _done.Task;

    /// <summary>A message as the broker gave it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="body">Its body, a copy.</param>
    /// <param name="ownUser">
    /// As whom the system signs in. Headers that say where a message has been are believed where the broker vouches that the
    /// system has sent it round itself; anybody can write such headers.
    /// </param>
    /// <param name="now">The system's clock.</param>
    /// <param name="gone">Ends when the channel does: nobody can acknowledge it then, and the broker gives it to somebody again.</param>
    public static Delivery Of(RabbitMqBasicConsumeContext message, byte[] body, string ownUser, DateTimeOffset now, CancellationToken gone)
    {
        var properties = message.Properties;
        var headers = properties.Headers;
        var wentRound = properties.UserId == ownUser && message.Exchange.Length == 0 && BusHeaders.Text(headers, BusHeaders.Tries) is not null;
        return new Delivery(properties, body, gone)
        {
            Tag = message.DeliveryTag,
            RoutingKey = (wentRound ? BusHeaders.Text(headers, BusHeaders.RoutingKey) : message.RoutingKey) ?? "",
            FirstTried = wentRound ? BusHeaders.Instant(headers, BusHeaders.FirstTried) ?? now : now,
            Tries = wentRound ? BusHeaders.Number(headers, BusHeaders.Tries) : 0,
            User = wentRound ? BusHeaders.Text(headers, BusHeaders.UserId) : properties.UserId,
        };
    }

    /// <summary>How it says that it is to be read.</summary>
    public MessageForm Form => new(
        Properties.IsContentTypePresent() ? Properties.ContentType : null,
        Properties.IsContentEncodingPresent() ? Properties.ContentEncoding : null,
        Properties.Headers);

    /// <summary>Says what it holds. To be called once, before anything of it can be done with.</summary>
    public void Holds(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        _open = pieces.Count;
        if (_open == 0)
        {
            _done.TrySetResult();
        }
    }

    /// <summary>One piece of it is done with.</summary>
    public void Settle()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _done.TrySetResult();
        }
    }

    /// <summary>Lets it go unacknowledged, so that the broker gives it to somebody again.</summary>
    public void Abandon() => _done.TrySetCanceled(CancellationToken.None);
}

/// <summary>One event of a message, or a message that is none: what is taken, or parked, by itself.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Event">The event; null where it cannot be read.</param>
/// <param name="Errors">Why it cannot be read.</param>
/// <param name="Part">The event by itself, in structured mode, where it came in a batch; null where it is the whole message.</param>
internal sealed record Piece(Delivery Delivery, IncomingEvent? Event, IReadOnlyList<FieldError> Errors, ReadOnlyMemory<byte>? Part);

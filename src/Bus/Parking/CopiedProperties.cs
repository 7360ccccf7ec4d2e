using System.Text;
using Monitoring.Bus.In;
using Monitoring.Contracts;
using RabbitMQ.Client;

namespace Monitoring.Bus.Parking;

/// <summary>
/// The properties of a message that is passed on. Whoever has published it chose them, and neither the broker nor the client looks
/// at all of them: what would lead the copy elsewhere, or could not be written, stays behind.
/// </summary>
internal static class CopiedProperties
{
    /// <summary>
    /// Bytes of all headers together, at most: a broker takes 128 KiB for properties as a whole, and closes the connection
    /// beyond. The rest is room for the other properties.
    /// </summary>
    private const int MostHeaders = 96 << 10;

    /// <summary>
    /// Bytes of a short text, which names of headers and other properties are, at most. What has come in may be longer by now:
    /// of a byte that is no text the client makes a sign that takes three.
    /// </summary>
    private const int MostShort = 255;

    /// <summary>The properties of a message as they go on: all that it had and that can be written, and what is known of it.</summary>
    public static BasicProperties Of(Piece piece)
    {
        var delivery = piece.Delivery;
        var properties = new BasicProperties(delivery.Properties) { Persistent = true, Headers = Kept(delivery.Properties.Headers) };
        ClearLong(properties);
        if (piece.Part is not null)
        {
            properties.ContentType = MediaTypes.Structured;
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

    /// <summary>
    /// The headers of a message as they go on: without those that the broker would act on, since the copy is published with our
    /// rights, and as many of the others, the smallest first, as leave room for ours.
    /// </summary>
    private static Dictionary<string, object?> Kept(IDictionary<string, object?>? headers)
    {
        var kept = new Dictionary<string, object?>(StringComparer.Ordinal);
        var room = (long)MostHeaders - Parker.MostErrors;
        var passed = (headers ?? new Dictionary<string, object?>())
            .Where(h => !BusHeaders.ActedOn.Contains(h.Key) && Encoding.UTF8.GetByteCount(h.Key) <= MostShort)
            .Select(h => (h.Key, h.Value, Size: BusHeaders.Size(h.Key, h.Value)))
            .OrderBy(h => h.Size);
        foreach (var (name, value, size) in passed)
        {
            room -= size;
            if (room < 0)
            {
                break;
            }

            kept[name] = value;
        }

        return kept;
    }

    /// <summary>Takes away the properties that cannot be written any more.</summary>
    private static void ClearLong(BasicProperties properties)
    {
        foreach (var (text, clear) in (ReadOnlySpan<(string?, Action)>)
            [
                (properties.ContentType, properties.ClearContentType),
                (properties.ContentEncoding, properties.ClearContentEncoding),
                (properties.CorrelationId, properties.ClearCorrelationId),
                (properties.ReplyTo, properties.ClearReplyTo),
                (properties.MessageId, properties.ClearMessageId),
                (properties.Type, properties.ClearType),
                (properties.AppId, properties.ClearAppId),
                (properties.ClusterId, properties.ClearClusterId),
            ])
        {
            if (text is not null && Encoding.UTF8.GetByteCount(text) > MostShort)
            {
                clear();
            }
        }
    }

    /// <summary>The properties without whatever the message itself had, for what the client cannot write.</summary>
    public static BasicProperties Bare(BasicProperties properties)
    {
        var ours = properties.Headers!.Where(h => BusHeaders.Ours.Contains(h.Key) && h.Value is (string or byte[] or long));
        var bare = new BasicProperties { Persistent = true, Headers = new Dictionary<string, object?>(ours) };
        if (properties.IsUserIdPresent())
        {
            bare.UserId = properties.UserId;
        }

        if (properties.IsExpirationPresent())
        {
            bare.Expiration = properties.Expiration;
        }

        if (properties.IsContentTypePresent())
        {
            bare.ContentType = properties.ContentType;
        }

        return bare;
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Monitoring.Contracts;

namespace Monitoring.Bus.In;

/// <summary>Takes a message that was read apart into what is taken, or parked, by itself.</summary>
internal static class Pieces
{
    /// <summary>The pieces of a message.</summary>
    public static IReadOnlyList<Piece> Of(Delivery delivery, MessageRead read)
    {
        if (read.Error is { } error)
        {
            return [new Piece(delivery, null, [error], null)];
        }

        if (!read.IsBatch)
        {
            return [new Piece(delivery, read.Events[0].Event, read.Events[0].Errors, null)];
        }

        var parts = read.Events.All(e => e.IsValid) ? null : PartsOf(delivery.Body);
        var pieces = new Piece[read.Events.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var one = read.Events[i];
            pieces[i] = new Piece(delivery, one.Event, one.Errors, one.IsValid ? one.Event.Utf8 : parts![i]);
        }

        return pieces;
    }

    /// <summary>The events of a batch by themselves, as they were sent.</summary>
    private static List<byte[]> PartsOf(byte[] body)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.Depth + 1 });
        return [.. document.RootElement.EnumerateArray().Select(e => JsonMarshal.GetRawUtf8Value(e).ToArray())];
    }
}

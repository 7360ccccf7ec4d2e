using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Monitoring.Gateway.Bodies;

namespace Monitoring.Gateway.Events;

/// <summary>
/// A whole request body in one buffer of the shared pool; the buffer goes back when this is disposed, so nothing may keep
/// a reference to <see cref="Memory"/>.
/// </summary>
internal readonly struct RequestBody : IDisposable
{
    private const int FirstSize = 16 << 10;

    // What is announced is not believed further than this: memory follows what has come in.
    private const int LargestFirstSize = 256 << 10;

    private readonly byte[]? _buffer;
    private readonly int _length;

    private RequestBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    /// <summary>The bytes.</summary>
    internal ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Whether the body was longer than allowed; then there are no bytes.</summary>
    internal bool IsTooLarge => _buffer is null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }

    /// <summary>Reads the body to its end, or until it is longer than allowed.</summary>
    internal static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        // The server's own limit would cut the connection, and often before the client has read the reason. Counted here,
        // the answer goes out first; the server then reads on for some seconds, unheeded, and closes.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;

        if (request.ContentLength > limit)
            return default;

        // One byte more than announced lets the last read find the end without growing the buffer.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength + 1 ?? FirstSize, LargestFirstSize));
        var length = 0;
        var kept = false;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                    buffer = Grow(buffer);

                var read = await request.ReadPartAsync(buffer.AsMemory(length), cancellation);
                length += read;
                if (length > limit)
                    return default;

                if (read == 0)
                {
                    kept = true;
                    return new RequestBody(buffer, length);
                }
            }
        }
        finally
        {
            if (!kept)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

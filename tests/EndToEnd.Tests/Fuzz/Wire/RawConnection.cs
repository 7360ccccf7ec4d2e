using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Monitoring.EndToEnd.Tests.Fuzz.Wire;

/// <summary>A client of HTTP/1.1 that sends what it is told and understands no more than it must. It keeps its connection as long as it can.</summary>
internal sealed class RawConnection(Uri server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly byte[] _buffer = new byte[64 << 10];
    private Socket? _socket;
    private int _start;
    private int _end;

    /// <summary>Sends one request and reads its answer; null when the server closed the connection without any.</summary>
    /// <exception cref="TimeoutException">The server neither answered nor closed.</exception>
    public async Task<RawAnswer?> SendAsync(RawRequest request, byte[] bytes)
    {
        _socket ??= await ConnectAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await WriteAsync(request, bytes, patience.Token);
            var answer = await ReadAsync(request.Method == "HEAD", patience.Token);
            if (request.Ends || answer.IsStream || answer.Headers.GetValueOrDefault("Connection") == "close")
                Close();

            return answer;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            Close();
            return null;
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"No answer within {Patience.TotalSeconds} s to {request}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return socket;
    }

    private async Task WriteAsync(RawRequest request, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
                sent += await _socket!.SendAsync(bytes.AsMemory(sent), cancellation);

            // Whoever waits for the rest of a request that has none is told that nothing more comes.
            if (request.IsIncomplete)
                _socket!.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server refuses the rest; its answer may be here already.
        }
    }

    private async Task<RawAnswer> ReadAsync(bool isHead, CancellationToken cancellation)
    {
        while (true)
        {
            var status = int.Parse((await LineAsync(cancellation)).Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var line = await LineAsync(cancellation); line.Length > 0; line = await LineAsync(cancellation))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }

            if (status < 200)
                continue;

            // A stream goes on for as long as somebody listens; that it began is its answer.
            var answer = new RawAnswer(status, headers, []);
            return answer.IsStream || isHead || status is 204 or 304 ? answer : answer with { Body = await BodyAsync(headers, cancellation) };
        }
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers, CancellationToken cancellation)
    {
        if (headers.TryGetValue("Content-Length", out var length))
            return await BytesAsync(int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), cancellation);

        if (!headers.ContainsKey("Transfer-Encoding"))
            return [];

        var body = new List<byte>();
        while (true)
        {
            var size = int.Parse(await LineAsync(cancellation), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            body.AddRange(await BytesAsync(size, cancellation));
            await LineAsync(cancellation);
            if (size == 0)
                return [.. body];
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end)
                await FillAsync(cancellation);

            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOf((byte)'\n');
            line.Append(Encoding.Latin1.GetString(at < 0 ? rest : rest[..at]));
            _start += at < 0 ? rest.Length : at + 1;
            if (at >= 0)
                return line.ToString().TrimEnd('\r');
        }
    }

    private async Task<byte[]> BytesAsync(int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        for (var have = 0; have < count;)
        {
            if (_start == _end)
                await FillAsync(cancellation);

            var part = Math.Min(count - have, _end - _start);
            _buffer.AsSpan(_start, part).CopyTo(bytes.AsSpan(have));
            _start += part;
            have += part;
        }

        return bytes;
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        _start = 0;
        _end = await _socket!.ReceiveAsync(_buffer, cancellation);
        if (_end == 0)
            throw new IOException("The connection was closed.");
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
        _start = _end = 0;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Monitoring.Shared;

/// <summary>
/// Stands between a client and a server on this machine and can cut the way between them: for good, as a power cut of the
/// client's machine does, or at the moment at which a certain word goes by.
/// </summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private readonly Task _accepting;
    private byte[]? _word;
    private TaskCompletionSource? _mended;
    private bool _isDelivered;
    private bool _isCut;

    /// <summary>Starts listening.</summary>
    /// <param name="port">The server's port on this machine.</param>
    public CutProxy(int port)
    {
        _server = new IPEndPoint(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often a connection was cut at a word.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts the next connection that sends a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isDelivered">Whether the server still gets it, so that only the answer is lost.</param>
    public void CutAt(byte[] word, bool isDelivered)
    {
        lock (_gate)
        {
            (_word, _isDelivered) = (word, isDelivered);
        }
    }

    /// <summary>
    /// Cuts the next connection that sends a word, and lets nobody else in until this is mended. Where the server does not get it, it
    /// does not hear of the cut either: it waits for its client.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="isDelivered">Whether the server still gets it, so that only the answer is lost.</param>
    public void CloseAt(byte[] word, bool isDelivered)
    {
        lock (_gate)
        {
            (_word, _isDelivered) = (word, isDelivered);
            _mended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets everybody in again.</summary>
    public void Mend()
    {
        lock (_gate)
        {
            _mended?.TrySetResult();
            _mended = null;
        }
    }

    /// <summary>Cuts everything, now and for good.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _isCut = true;
            _open.ForEach(Abort);
            _open.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cut();
        Mend();
        _listener.Stop();
        await _accepting;
    }

    private static void Abort(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        lock (_gate)
        {
            if (_isCut || (_mended is not null && _word is null))
            {
                Abort(client);
                server.Dispose();
                return;
            }

            _open.AddRange([client, server]);
        }

        try
        {
            await server.ConnectAsync(_server);
            var isMute = new StrongBox<bool>();
            await Task.WhenAny(SendAsync(client, server, isMute), AnswerAsync(server, client, isMute));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One of them is gone; so goes the other.
        }
        finally
        {
            lock (_gate)
            {
                _open.Remove(client);
                _open.Remove(server);
            }

            client.Dispose();
            server.Dispose();
        }
    }

    private async Task SendAsync(Socket client, Socket server, StrongBox<bool> isMute)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await client.ReceiveAsync(buffer)) > 0)
            {
                if (IsCutAt(buffer.AsSpan(0, read), out var isDelivered))
                {
                    if (!isDelivered)
                    {
                        await LeaveAsync(client);
                        return;
                    }

                    // What the server says to it ends the connection unheard.
                    isMute.Value = true;
                }

                await ForwardAsync(server, buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One of them is gone; so goes the other.
        }
    }

    /// <summary>The client is gone, and the server is left waiting where that is wanted.</summary>
    private async Task LeaveAsync(Socket client)
    {
        Task? mended;
        lock (_gate)
        {
            mended = _mended?.Task;
        }

        if (mended is not null)
        {
            Abort(client);
            await mended;
        }
    }

    private static async Task AnswerAsync(Socket server, Socket client, StrongBox<bool> isMute)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await server.ReceiveAsync(buffer)) > 0 && !isMute.Value)
            {
                await ForwardAsync(client, buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One of them is gone; so goes the other.
        }
    }

    private static async Task ForwardAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await to.SendAsync(bytes)..];
        }
    }

    private bool IsCutAt(ReadOnlySpan<byte> bytes, out bool isDelivered)
    {
        lock (_gate)
        {
            isDelivered = _isDelivered;
            if (_word is null || bytes.IndexOf(_word) < 0)
            {
                return false;
            }

            _word = null;
            Cuts++;
            return true;
        }
    }
}

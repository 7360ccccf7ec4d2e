using RabbitMQ.Client;

namespace Monitoring.Bus.Broker;

/// <summary>
/// A connection of our own beside the one that events are consumed over: for what the library cannot do, which is to pass a
/// message on unchanged, to browse a queue and to count one. Opened when it is first needed, and anew after it was lost. It
/// is apart because a broker that is short of memory or disk stops listening to connections that publish, and must go on
/// hearing acknowledgements.
/// </summary>
/// <param name="address">Where the broker is.</param>
/// <param name="name">What the connection is called there.</param>
/// <param name="system">The system's clock.</param>
internal sealed class BrokerLink(BrokerAddress address, string name, TimeProvider system) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private IConnection? _connection;
    private volatile IChannel? _confirming;
    private volatile bool _isBlocked;

    /// <summary>Whether the broker has said that it takes nothing for now.</summary>
    public bool IsBlocked => _isBlocked && Volatile.Read(ref _connection) is { IsOpen: true };

    /// <summary>A channel whose publishing waits for the broker's word; shared, and not to be closed.</summary>
    public async Task<IChannel> ConfirmingAsync(CancellationToken cancellation)
    {
        if (_confirming is { IsOpen: true } open)
        {
            return open;
        }

        await _opening.WaitAsync(cancellation);
        try
        {
            if (_confirming is not { IsOpen: true })
            {
                if (_confirming is { } gone)
                {
                    await LetGoAsync(gone);
                }

                var connection = await ConnectedAsync(cancellation);
                _confirming = await connection.CreateChannelAsync(
                    new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
            }

            return _confirming!;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>
    /// Does something over a channel of its own; what that holds unacknowledged at the end goes back to its queue. Whoever gives up
    /// says nothing about the connection, which others use as well.
    /// </summary>
    /// <param name="use">What is done.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task UseAsync(Func<IChannel, Task> use, CancellationToken cancellation) => await UseAsync(
        await OpenAsync(cancellation),
        async channel =>
        {
            await use(channel);
            return true;
        },
        cancellation);

    /// <summary>The same for what takes a moment only: where it takes longer the connection is given up.</summary>
    /// <param name="use">What is done.</param>
    /// <param name="bound">How long that may take connecting included.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TimeoutException">The broker has not answered within the bound.</exception>
    public async Task<T> UseAsync<T>(Func<IChannel, Task<T>> use, TimeSpan bound, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(bound, system);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        IConnection? connection = null;
        try
        {
            connection = await OpenAsync(either.Token);
            return await UseAsync(connection, use, either.Token);
        }
        catch (OperationCanceledException e) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // It may be gone without the client knowing; the next one gets another.
            if (connection is not null && Interlocked.CompareExchange(ref _connection, null, connection) == connection)
            {
                await LetGoAsync(connection);
            }

            throw new TimeoutException("The broker did not answer in time.", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _opening.Dispose();
    }

    private async Task<T> UseAsync<T>(IConnection connection, Func<IChannel, Task<T>> use, CancellationToken cancellation)
    {
        var opening = connection.CreateChannelAsync(cancellationToken: CancellationToken.None);
        IChannel channel;
        try
        {
            channel = await opening.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _ = LetGoAsync(opening);
            throw;
        }

        try
        {
            return await use(channel).WaitAsync(cancellation);
        }
        finally
        {
            await LetGoAsync(channel);
        }
    }

    /// <summary>Ends a channel that nobody waits for any more, when it is there: the connection stays, and has room for so many.</summary>
    private async Task LetGoAsync(Task<IChannel> opening)
    {
        try
        {
            await LetGoAsync(await opening);
        }
#pragma warning disable CA1031 // What was not opened need not be ended.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The connection is lost, and its channels with it.
        }
    }

    private async Task<IConnection> OpenAsync(CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            return await ConnectedAsync(cancellation);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task<IConnection> ConnectedAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _connection) is { IsOpen: true } open)
        {
            return open;
        }

        await CloseAsync();
        var connection = await address.CreateFactory().CreateConnectionAsync(name, cancellation);
        _isBlocked = false;
        connection.ConnectionBlockedAsync += (_, _) => BlockedAsync(true);
        connection.ConnectionUnblockedAsync += (_, _) => BlockedAsync(false);
        Volatile.Write(ref _connection, connection);
        return connection;
    }

    private Task BlockedAsync(bool isBlocked)
    {
        _isBlocked = isBlocked;
        return Task.CompletedTask;
    }

    private async Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _confirming, null) is { } channel)
        {
            await LetGoAsync(channel);
        }

        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await LetGoAsync(connection);
        }
    }

    /// <summary>
    /// Ends what is of no use any more. The client can wait for ever for a broker that is gone (rabbitmq-dotnet-client #1757),
    /// and whoever wants a new connection would wait with it.
    /// </summary>
    private async Task LetGoAsync(IAsyncDisposable ended)
    {
        try
        {
            await ended.DisposeAsync().AsTask().WaitAsync(Patience, system);
        }
#pragma warning disable CA1031 // It was to end, and nobody uses it any more.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The broker lets go of its side when it notices.
        }
    }
}

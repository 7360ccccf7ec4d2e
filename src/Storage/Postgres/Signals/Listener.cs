using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Signals;

/// <summary>Hears what the notifiers of all nodes say, over a connection of its own, as long as anybody here wants to know.</summary>
/// <param name="server">Where.</param>
/// <param name="self">The node that listens, which knows what it said itself; empty where it is alone.</param>
/// <param name="system">The system's clock.</param>
internal sealed class Listener(Server server, string self, TimeProvider system) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly List<Action> _listening = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task? _loop;

    /// <summary>Has an action called at every signal.</summary>
    public IDisposable Add(Action committed)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, typeof(PostgresStore));
            _listening.Add(committed);
            _loop ??= Task.Run(RunAsync);
        }

        return new Listening(this, committed);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Task? loop;
        lock (_gate)
        {
            _stopping.Cancel();
            loop = _loop;
        }

        if (loop is not null)
        {
            await loop;
        }

        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var stopping = _stopping.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stopping);
            }
            catch (Exception e) when (Failure.IsOfServer(e) && !stopping.IsCancellationRequested)
            {
                await Task.Delay(Rest, system, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e) when (e is OperationCanceledException || Failure.IsOfServer(e))
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = server.Single();
        await connection.OpenAsync(stopping);
        await new Statement(connection, $"LISTEN {server.Options.Schema}", stopping).RunAsync();

        // What happened before nobody has told.
        Tell();
        connection.Notification += (_, said) =>
        {
            if (self.Length == 0 || said.Payload != self)
            {
                Tell();
            }
        };
        while (true)
        {
            await connection.WaitAsync(stopping);
        }
    }

    private void Tell()
    {
        Action[] all;
        lock (_gate)
        {
            all = [.. _listening];
        }

        Array.ForEach(all, committed => committed());
    }

    private void Remove(Action committed)
    {
        lock (_gate)
        {
            _listening.Remove(committed);
        }
    }

    private sealed class Listening(Listener listener, Action committed) : IDisposable
    {
        public void Dispose() => listener.Remove(committed);
    }
}

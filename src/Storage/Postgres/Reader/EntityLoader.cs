using System.Collections.Concurrent;
using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>
/// Loads entities, with one statement whatever is asked for at a moment: after a start thousands are asked for at once, and a
/// journey to the server for each would cost more than everything else that is done with them.
/// </summary>
/// <param name="pool">The connections.</param>
internal sealed class EntityLoader(ConnectionPool pool)
{
    /// <summary>How many one statement loads.</summary>
    private const int Most = 512;

    /// <summary>How many statements run at a time; what is asked for meanwhile gathers for the next.</summary>
    private const int AtOnce = 2;

    private readonly ConcurrentQueue<Wanted> _wanted = new();
    private int _running;

    /// <summary>All that is stored of an entity; null for nothing.</summary>
    /// <exception cref="StoreException">It cannot be read now.</exception>
    public async ValueTask<StoredEntity?> LoadAsync(EntityKey key, CancellationToken cancellation)
    {
        var wanted = new Wanted(key);
        _wanted.Enqueue(wanted);
        if (TryBegin())
        {
            _ = Task.Run(RunAsync, CancellationToken.None);
        }

        return await wanted.Loaded.Task.WaitAsync(cancellation);
    }

    private bool TryBegin()
    {
        var running = Volatile.Read(ref _running);
        while (running < AtOnce)
        {
            var was = Interlocked.CompareExchange(ref _running, running + 1, running);
            if (was == running)
            {
                return true;
            }

            running = was;
        }

        return false;
    }

    private async Task RunAsync()
    {
        do
        {
            while (Gather() is { Count: > 0 } gathered)
            {
                await LoadAsync(gathered);
            }

            Interlocked.Decrement(ref _running);
        }
        while (!_wanted.IsEmpty && TryBegin());
    }

    private List<Wanted> Gather()
    {
        var gathered = new List<Wanted>();
        while (gathered.Count < Most && _wanted.TryDequeue(out var wanted))
        {
            gathered.Add(wanted);
        }

        return gathered;
    }

    private async Task LoadAsync(List<Wanted> wanted)
    {
        try
        {
            var loaded = await pool.ReadAsync(s => LedgerReader.LoadAsync(s, wanted.ConvertAll(w => w.Key)), CancellationToken.None);
            for (var i = 0; i < loaded.Length; i++)
            {
                wanted[i].Loaded.SetResult(loaded[i]);
            }
        }
#pragma warning disable CA1031 // Whoever asked hears of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (wanted.Count == 1 || e is StoreException { InnerException: { } reason } && Failure.EndsConnection(reason))
            {
                wanted.ForEach(w => w.Loaded.SetException(e));
                return;
            }

            // One that cannot be read, from a damaged page for example, does not keep its neighbours from going on.
            foreach (var one in wanted)
            {
                await LoadAsync([one]);
            }
        }
    }

    private sealed record Wanted(EntityKey Key)
    {
        public TaskCompletionSource<StoredEntity?> Loaded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

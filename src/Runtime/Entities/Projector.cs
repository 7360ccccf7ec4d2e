using System.Collections.Concurrent;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// Brings the routine rows of the read model after, in the background: however often an item did its routine meanwhile,
/// it is written once. What a sudden end leaves behind is found by the ledger position it had come to.
/// </summary>
internal sealed class Projector(EntityHost host, TimeProvider system) : IDisposable
{
    /// <summary>How often one flush tries; what is refused still goes on changing, and the next flush is never far.</summary>
    private const int MostRounds = 4;

    private readonly ConcurrentQueue<Entity> _dirty = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private Task _loop = Task.CompletedTask;
    private long _through;

    /// <summary>Has the rows of an entity written with the next round.</summary>
    public void Add(Entity entity) => _dirty.Enqueue(entity);

    /// <summary>Writes what the last run left behind, then starts the rounds.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _through = await host.Store.ProjectedThroughAsync(cancellation);
        await RecoverAsync(_through, cancellation);
        _loop = Rounds.RunAsync(
            TimeSpan.FromSeconds(host.Options.ProjectionSeconds), system, atOnce: false, FlushAsync, host.Log.RoutineRowsNotWritten, host.Stopping);
    }

    /// <summary>Writes everything that waits and returns once it can be read.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var through = Through();
            for (var round = 1; !await WriteDirtyAsync(); round++)
            {
                if (round == MostRounds)
                {
                    // They stay marked, and the progress where it was, so that not even a sudden end forgets them.
                    return;
                }

                through = Through();
            }

            await TellThroughAsync(through, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The position up to which whatever this process wrote is marked; one of several nodes that writes nothing goes along with the others.</summary>
    private long Through()
    {
        var heard = host.Node?.Through ?? 0;
        return host.Committer.IsIdle ? Math.Max(heard, host.Committer.ToldThrough) : host.Committer.ToldThrough;
    }

    /// <summary>Writes what a node left behind that is no more.</summary>
    public async Task RecoverAsync(long after, CancellationToken cancellation)
    {
        foreach (var key in await host.Store.ChangedSinceAsync(after, cancellation))
        {
            try
            {
                await host.Get(key).RecoverAsync(cancellation);
            }
            catch (UnreadableException e)
            {
                // Its rows stay as they were, until it can be read and something happens to it; the others are brought after.
                host.Log.EntityNotRead(e, key);
            }
        }

        await FlushAsync(cancellation);
    }

    /// <summary>
    /// Remembers how far it has come. Also where nothing is new the store is asked something each round: where nobody sends
    /// anything, or nobody may since the store is known to fail, nobody else would notice that it is gone or back.
    /// </summary>
    private async Task TellThroughAsync(long through, CancellationToken cancellation)
    {
        try
        {
            if (host.Node is { } node)
            {
                await node.TellSeenAsync(through, cancellation);
                _through = Math.Max(_through, through);
                host.Committer.IsStoreWorking = true;
            }
            else if (through > _through || !host.Committer.IsStoreWorking)
            {
                await host.Store.SetProjectedThroughAsync(through, cancellation);
                _through = through;
                host.Committer.IsStoreWorking = true;
            }
            else
            {
                await host.Store.ProjectedThroughAsync(cancellation);
            }
        }
        catch (StoreException)
        {
            host.Committer.IsStoreWorking = false;
            throw;
        }
    }

    /// <summary>
    /// Writes what is marked. A row is refused where its entity has gone on meanwhile, or where a turn of its entity was
    /// refused in the same transaction, as that of a duplicate is; nobody else would mark the entity again then.
    /// </summary>
    /// <returns>Whether all of it was written; what was not is marked again.</returns>
    private async Task<bool> WriteDirtyAsync()
    {
        var written = new List<(Entity Entity, Task<bool> Task)>();
        foreach (var entity in TakeDirty())
        {
            if (ChangeOf(entity) is { } change)
            {
                var item = new Tidying(change);
                host.Committer.EnqueueTidying(item);
                written.Add((entity, item.Task));
            }
        }

        await AllToldAsync(written);
        var refused = written.FindAll(w => w.Task is { IsCompletedSuccessfully: true, Result: false });
        refused.ForEach(r => r.Entity.MarkDirty());
        return refused.Count == 0;
    }

    /// <summary>Its rows; null where they are written already, or cannot be made until something else happens to it.</summary>
    private Change? ChangeOf(Entity entity)
    {
        try
        {
            return entity.TakeRoutineChange(host.Clock.Now);
        }
#pragma warning disable CA1031 // One whose rows cannot be made must not keep those of all others behind.
        catch (Exception e)
#pragma warning restore CA1031
        {
            host.Log.RoutineRowsNotMade(e, entity.Key);
            return null;
        }
    }

    /// <summary>In the order of their keys, so that rows that lie together in the store are written together: most pages once a round.</summary>
    private List<Entity> TakeDirty()
    {
        var dirty = new List<Entity>(_dirty.Count);
        while (_dirty.TryDequeue(out var entity))
        {
            dirty.Add(entity);
        }

        dirty.Sort(static (a, b) => string.CompareOrdinal(a.Key.Code, b.Key.Code));
        return dirty;
    }

    /// <summary>Waits for the running round.</summary>
    public void Dispose()
    {
        _loop.GetAwaiter().GetResult();
        _one.Dispose();
    }

    /// <summary>
    /// Waits for rows; those that the store failed on are written with the next flush. Rows that it cannot hold wait until something
    /// else happens to their entity, and keep nobody from starting.
    /// </summary>
    private async Task AllToldAsync(List<(Entity Entity, Task<bool> Task)> rows)
    {
        try
        {
            await Task.WhenAll(rows.Select(r => r.Task));
        }
        catch (StoreException)
        {
            var isFailing = false;
            foreach (var (entity, task) in rows.Where(r => !r.Task.IsCompletedSuccessfully))
            {
                if (task.Exception?.InnerException is StoreException { IsRefusal: true } refusal)
                {
                    host.Log.RoutineRowsNotMade(refusal, entity.Key);
                    continue;
                }

                entity.MarkDirty();
                isFailing = true;
            }

            if (isFailing)
            {
                throw;
            }
        }
    }

    private sealed class Tidying(Change change) : CommitItem
    {
        private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Change Change { get; } = change;

        /// <summary>Whether it was written.</summary>
        public Task<bool> Task => _written.Task;

        public override void Done(in CommitOutcome outcome) => _written.TrySetResult(outcome.Status == CommitStatus.Committed);

        public override void Failed(Exception reason) => _written.TrySetException(
            new StoreException("Routine rows could not be written.", reason) { IsRefusal = reason is StoreException { IsRefusal: true } });
    }
}

namespace Monitoring.Runtime.Entities;

/// <summary>
/// Puts the transactions of several lanes back into the order in which they became durable. Positions in the ledger have no
/// gap, so whatever begins where the one before ended is next. Only a transaction of which nobody knows that it was
/// committed leaves a gap: it is waited for as long as one runs that could fill it.
/// </summary>
/// <param name="next">Called with each transaction in order, one at a time.</param>
internal sealed class CommitOrder(Action<CommitBatch> next)
{
    private readonly Lock _gate = new();
    private readonly HashSet<CommitBatch> _running = [];
    private readonly List<(CommitBatch Batch, HashSet<CommitBatch> After)> _early = [];
    private long _through;

    /// <summary>A transaction begins.</summary>
    public void Begin(CommitBatch batch)
    {
        lock (_gate)
        {
            if (batch.HasEntries)
            {
                _running.Add(batch);
            }
        }
    }

    /// <summary>A transaction is over, one way or another.</summary>
    public void End(CommitBatch batch)
    {
        lock (_gate)
        {
            _running.Remove(batch);
            _early.ForEach(e => e.After.Remove(batch));
            if (batch.Last == 0)
            {
                next(batch);
            }
            else
            {
                // What begins only now comes after it in any case.
                _early.Add((batch, [.. _running]));
            }

            Release();
        }
    }

    private void Release()
    {
        while (_early.Count > 0)
        {
            var (batch, after) = _early.MinBy(e => e.Batch.First);
            if (batch.First != _through + 1 && after.Count > 0)
            {
                return;
            }

            _early.RemoveAll(e => e.Batch == batch);
            _through = batch.Last;
            next(batch);
        }
    }
}

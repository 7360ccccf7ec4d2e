namespace Monitoring.Runtime.Entities;

/// <summary>
/// What waits for one lane of the store, and the hands that write it, one transaction after the other. Where the store takes two
/// at a time, one hand has the next one written while that of the other is not durable yet. An entity is always in the same
/// lane, so that its changes are written in their order.
/// </summary>
internal sealed class CommitLane : IDisposable
{
    /// <summary>How many tidying changes one transaction takes when nobody waits.</summary>
    private const int MaxTidying = 512;

    /// <summary>How many ride along with what somebody waits for: some milliseconds of work.</summary>
    private const int MinTidying = 96;

    /// <summary>
    /// How many must wait before another hand takes them while one writes. Fewer are better written together with what comes
    /// until that one is done.
    /// </summary>
    private const int WorthAhead = 128;

    private readonly object _gate = new();
    private readonly Queue<CommitItem> _waiting = new();
    private readonly Queue<CommitItem> _tidying = new();
    private readonly CommitHand[] _hands;
    private readonly int _maxBatch;
    private bool _isStopping;
    private int _writing;

    /// <summary>Starts the threads.</summary>
    /// <param name="with">What all lanes share.</param>
    /// <param name="number">Which of the store's lanes it is.</param>
    /// <param name="hands">How many transactions the store takes at a time.</param>
    public CommitLane(CommitParts with, int number, int hands)
    {
        _maxBatch = with.MaxBatch;
        _hands = [.. Enumerable.Range(0, hands).Select(_ => new CommitHand(with, this, number))];
        Array.ForEach(_hands, hand => hand.Start());
    }

    /// <summary>How many changes somebody waits for.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>How many routine rows wait.</summary>
    public int Tidying
    {
        get
        {
            lock (_gate)
            {
                return _tidying.Count;
            }
        }
    }

    /// <summary>For how long the running transaction has run; zero while none runs.</summary>
    public TimeSpan Running => _hands.Max(hand => hand.Running);

    /// <summary>Has a change written with the next transaction.</summary>
    public void Enqueue(CommitItem item)
    {
        lock (_gate)
        {
            _waiting.Enqueue(item);
            Call();
        }
    }

    /// <summary>Has a change written when there is room beside what somebody waits for.</summary>
    public void EnqueueTidying(CommitItem item)
    {
        lock (_gate)
        {
            _tidying.Enqueue(item);
            Call();
        }
    }

    /// <summary>Tells what is written, and what waits for that, that the store does not answer.</summary>
    public void TellLate()
    {
        CommitItem[] all;
        lock (_gate)
        {
            all = [.. _hands.SelectMany(hand => hand.Items), .. _waiting];
        }

        Array.ForEach(all, item => item.Late());
    }

    /// <summary>Has it write what waits and end; returns at once.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits for its end.</summary>
    public void Dispose() => Array.ForEach(_hands, hand => hand.Join());

    /// <summary>
    /// Waits for what is worth a transaction and takes it, first what somebody waits for; null when it is to end and nothing waits.
    /// Whoever gets something says when it is <see cref="Written"/> and takes again.
    /// </summary>
    public (List<CommitItem> Items, int Waited)? Take()
    {
        lock (_gate)
        {
            while (true)
            {
                if (IsWorthATransaction && Gather() is { Items.Count: > 0 } gathered)
                {
                    _writing++;
                    Call();
                    return gathered;
                }

                if (_isStopping && _waiting.Count + _tidying.Count == 0)
                {
                    Monitor.PulseAll(_gate);
                    return null;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>What was taken is written, one way or another.</summary>
    public void Written()
    {
        lock (_gate)
        {
            _writing--;
        }
    }

    private bool IsWorthATransaction => _writing == 0 || _waiting.Count >= WorthAhead;

    /// <summary>Calls a hand that rests, where there is something for it; whoever writes looks again by itself when it is done.</summary>
    private void Call()
    {
        if (_writing < _hands.Length && IsWorthATransaction)
        {
            Monitor.Pulse(_gate);
        }
    }

    private (List<CommitItem> Items, int Waited) Gather()
    {
        var items = new List<CommitItem>();
        while (items.Count < _maxBatch && _waiting.TryDequeue(out var item))
        {
            items.Add(item);
        }

        var waited = items.Count;

        // A transaction that is long anyway takes more along, so that tidying keeps up however fast events come.
        var room = items.Count == 0 ? MaxTidying : Math.Clamp(items.Count / 3, MinTidying, MaxTidying);
        for (var i = 0; i < room && _tidying.TryDequeue(out var item); i++)
        {
            items.Add(item);
        }

        return (items, waited);
    }
}

namespace Monitoring.Runtime.Entities;

/// <summary>What became of a command that was to wait for its entity.</summary>
internal enum PostOutcome
{
    /// <summary>It waits, or is decided already.</summary>
    Taken,

    /// <summary>Too many wait.</summary>
    Full,

    /// <summary>This object is no longer the entity; get the one that is.</summary>
    Gone,
}

/// <content>What waits for the entity, and whether anything of it is under way.</content>
internal sealed partial class Entity
{
    private readonly Lock _gate = new();
    private Mailbox _waiting;
    private bool _isRunning;
    private bool _isGone;
    private bool _isUsed;

    /// <summary>Has a command wait its turn; where nothing is under way it is decided at once, on this thread.</summary>
    public PostOutcome Post(Envelope envelope)
    {
        lock (_gate)
        {
            if (_isGone)
            {
                return PostOutcome.Gone;
            }

            if (envelope.IsExternal && _waiting.Count >= host.Options.MaxQueuePerEntity)
            {
                return PostOutcome.Full;
            }

            _isUsed = true;
            _waiting.Add(envelope);
            if (_isRunning)
            {
                return PostOutcome.Taken;
            }

            _isRunning = true;
        }

        Run();
        return PostOutcome.Taken;
    }

    /// <summary>Turns away whatever waits, since nothing is decided here any more.</summary>
    public void GiveUp()
    {
        Envelope[] all;
        lock (_gate)
        {
            all = _waiting.Take(_waiting.Count);
            _isRunning = false;
        }

        Array.ForEach(all, envelope => host.Complete(envelope, Results.Retry));
    }

    /// <summary>Gives the memory back where nothing is under way, nothing has to follow and nobody came since the last call.</summary>
    public bool TryLeave()
    {
        lock (_gate)
        {
            if (_isRunning || _isDirty || _isUsed)
            {
                _isUsed = false;
                return false;
            }

            _isGone = true;
            return true;
        }
    }

    /// <summary>Everything that waits, up to a bound; with nothing left the entity rests.</summary>
    private Envelope[] Take(int most)
    {
        lock (_gate)
        {
            var taken = _waiting.Take(most);
            _isRunning = taken.Length > 0;
            return taken;
        }
    }

    private void GoOn()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _isRunning = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void PutBack(Envelope[] envelopes)
    {
        lock (_gate)
        {
            for (var i = envelopes.Length - 1; i >= 0; i--)
            {
                _waiting.PutBack(envelopes[i]);
            }
        }
    }

    /// <summary>Whoever waits outside is told to come again; what came from inside goes on waiting.</summary>
    private void TurnAway()
    {
        Envelope[] gone;
        lock (_gate)
        {
            gone = _waiting.Remove(e => e.IsExternal);
        }

        Array.ForEach(gone, envelope => host.Complete(envelope, Results.Retry));
    }

    /// <summary>
    /// It cannot be read or written, while others can, and nobody is to wait for it: wakes are put off by whoever sent them. Messages
    /// stay in their order until it can be, and are not counted as under way.
    /// </summary>
    /// <returns>Whether any wait; otherwise the entity rests.</returns>
    private bool HoldUp()
    {
        Envelope[] gone;
        bool some;
        lock (_gate)
        {
            gone = _waiting.Remove(e => e.MessageId == 0);
            _waiting.ForEach(host.Uncount);
            _isRunning = some = _waiting.Count > 0;
        }

        Array.ForEach(gone, envelope => host.Complete(envelope, Results.Retry));
        return some;
    }

    /// <summary>It can be read again: what it was held up with is under way like everything else.</summary>
    private void CountAgain()
    {
        lock (_gate)
        {
            _waiting.ForEach(host.Count);
        }
    }
}

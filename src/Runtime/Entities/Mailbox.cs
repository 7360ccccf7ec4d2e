namespace Monitoring.Runtime.Entities;

/// <summary>Commands in the order in which an entity decides them; linked through themselves, so that an idle entity costs nothing. Not safe for several threads.</summary>
internal struct Mailbox
{
    private Envelope? _first;
    private Envelope? _last;

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Behind all others.</summary>
    public void Add(Envelope envelope)
    {
        envelope.Next = null;
        if (_last is null)
        {
            _first = envelope;
        }
        else
        {
            _last.Next = envelope;
        }

        _last = envelope;
        Count++;
    }

    /// <summary>Before all others.</summary>
    public void PutBack(Envelope envelope)
    {
        envelope.Next = _first;
        _first = envelope;
        _last ??= envelope;
        Count++;
    }

    /// <summary>Does something with each that waits, in order.</summary>
    public readonly void ForEach(Action<Envelope> action)
    {
        for (var envelope = _first; envelope is not null; envelope = envelope.Next)
        {
            action(envelope);
        }
    }

    /// <summary>Takes some out; the others stay in their order.</summary>
    public Envelope[] Remove(Func<Envelope, bool> which)
    {
        var all = Take(Count);
        foreach (var envelope in all.Where(e => !which(e)))
        {
            Add(envelope);
        }

        return [.. all.Where(which)];
    }

    /// <summary>The first ones, at most so many.</summary>
    public Envelope[] Take(int most)
    {
        var taken = new Envelope[Math.Min(Count, most)];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = _first!;
            _first = _first!.Next;
            taken[i].Next = null;
        }

        Count -= taken.Length;
        _last = Count == 0 ? null : _last;
        return taken;
    }
}

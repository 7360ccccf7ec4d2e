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

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>
/// What looks like chance and is the same every time: numbers that follow from a seed and from what they are drawn for, on
/// every machine and in every version. They are good enough to play with, and for nothing else.
/// </summary>
internal sealed class Draws
{
    private ulong _state;

    /// <param name="seed">That of the demo.</param>
    /// <param name="purpose">What is drawn for; another text gives other numbers.</param>
    internal Draws(int seed, string purpose)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;

        _state = hash;
    }

    /// <summary>A number from 0, inclusive, to 1, exclusive.</summary>
    internal double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Whether something of that probability happens.</summary>
    internal bool Happens(double probability) => Next() < probability;

    /// <summary>A number between two, the second exclusive.</summary>
    internal double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>A whole number from 0 up to a count, exclusive.</summary>
    internal int Below(int count) => (int)(Next() * count);

    /// <summary>One of some, each as likely as the others.</summary>
    internal T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>One of some, each as likely as its weight says.</summary>
    internal T Pick<T>(IReadOnlyList<(T Value, double Weight)> from)
    {
        var at = Next() * from.Sum(f => f.Weight);
        foreach (var (value, weight) in from)
        {
            at -= weight;
            if (at < 0)
                return value;
        }

        return from[^1].Value;
    }
}

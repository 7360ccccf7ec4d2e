using System.Collections.Immutable;
using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>A window that ended, and its grace too, without the records it asked for.</summary>
/// <param name="Start">Where the window started.</param>
/// <param name="End">Where it ended; when the miss happened.</param>
public sealed record Miss(Instant Start, Instant End);

/// <summary>What a duty item remembers: enough to judge again every window for which a record may still come.</summary>
public sealed record DutyState
{
    /// <summary>From when windows count; a window that started earlier asks for nothing.</summary>
    public required Instant CountsFrom { get; init; }

    /// <summary>Windows that started before this are settled: no record can change them, and theirs are forgotten.</summary>
    public required Instant KeptFrom { get; init; }

    /// <summary>The own times of the records since <see cref="KeptFrom"/>, ascending.</summary>
    public ImmutableArray<Instant> Records { get; init; } = [];

    /// <summary>The last counted record before <see cref="KeptFrom"/>: what the first of <see cref="Records"/> is spaced from.</summary>
    public Instant? CountedBefore { get; init; }

    /// <summary>The misses that stand, ascending, as far back as policy adds them up.</summary>
    public ImmutableArray<Miss> Misses { get; init; } = [];

    /// <summary>The state with one more record, in its place.</summary>
    public DutyState With(Instant record)
    {
        var index = Records.Length;
        while (index > 0 && Records[index - 1] > record)
        {
            index--;
        }

        return this with { Records = Records.Insert(index, record) };
    }

    /// <summary>The state with one more miss, in its place.</summary>
    public DutyState With(Miss miss) => this with { Misses = Misses.Add(miss).Sort((a, b) => a.End.CompareTo(b.End)) };

    /// <summary>The state without what is settled.</summary>
    public DutyState Settled(Instant keptFrom, Instant? countedBefore, Instant missesFrom) => this with
    {
        KeptFrom = keptFrom,
        CountedBefore = countedBefore,
        Records = Records.RemoveAll(r => r < keptFrom),
        Misses = Misses.RemoveAll(m => m.End < missesFrom),
    };
}

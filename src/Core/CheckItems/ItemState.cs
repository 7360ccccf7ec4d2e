using System.Collections.Immutable;
using System.Globalization;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Escalation;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>One reading kept while a run is counted.</summary>
/// <param name="At">Its own time.</param>
/// <param name="Inside">Whether it lay inside the bounds.</param>
public readonly record struct ReadingMark(Instant At, bool Inside);

/// <summary>A claim or look-back that came before its finding; applied when a finding with an earlier time arrives soon enough.</summary>
/// <param name="At">Its own time.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="Outcome">What a look-back found; null for a claim.</param>
/// <param name="Unit">The unit of a look-back; null for a claim.</param>
public sealed record EarlyRecord(Instant At, Instant ReceivedAt, LookBackOutcome? Outcome, string? Unit);

/// <summary>Everything a check item knows.</summary>
public sealed record ItemState
{
    /// <summary>An item nobody registered yet.</summary>
    public static readonly ItemState None = new();

    /// <summary>Code of its site; empty before it is registered.</summary>
    public string Site { get; init; } = "";

    /// <summary>Code of its template.</summary>
    public string Template { get; init; } = "";

    /// <summary>Whether it is checked at present.</summary>
    public bool IsActive { get; init; }

    /// <summary>When it was registered, last.</summary>
    public Instant RegisteredAt { get; init; }

    /// <summary>When its site was, is or will be suspended, ascending, as far back as it can matter.</summary>
    public ImmutableArray<Interval> Suspensions { get; init; } = [];

    /// <summary>The own time of the last visit that judged it.</summary>
    public Instant? InspectedAt { get; init; }

    /// <summary>The own time of the last pass of any kind; an older finding raises nothing.</summary>
    public Instant? PassedAt { get; init; }

    /// <summary>How many findings there were in all.</summary>
    public int Findings { get; init; }

    /// <summary>From when the coverage period runs, where that is later than the last visit.</summary>
    public Instant CoverageFrom { get; init; }

    /// <summary>What a duty item remembers; null for other kinds.</summary>
    public DutyState? Duty { get; init; }

    /// <summary>The own time of the last duty record.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>The latest readings of the present run, ascending by their own times.</summary>
    public ImmutableArray<ReadingMark> Readings { get; init; } = [];

    /// <summary>Readings before this belong to a run that ended.</summary>
    public Instant? RunFrom { get; init; }

    /// <summary>The own time of the last reading.</summary>
    public Instant? LastReadingAt { get; init; }

    /// <summary>The last reading's value.</summary>
    public decimal? LastValue { get; init; }

    /// <summary>The issue that is live, or the last that was.</summary>
    public Issue? Issue { get; init; }

    /// <summary>How many issues it has had.</summary>
    public int IssueCount { get; init; }

    /// <summary>Notices of the present or last issue, and those of earlier ones that a visit asked for and that are not answered yet.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>How many notices were ever asked for.</summary>
    public int NoticeRequests { get; init; }

    /// <summary>What came before its finding.</summary>
    public ImmutableArray<EarlyRecord> Early { get; init; } = [];

    /// <summary>The issue while it is live.</summary>
    public Issue? Live => Issue is { IsLive: true } ? Issue : null;

    /// <summary>Whether a number is that of an issue of this item, live or ended.</summary>
    public bool HasHad(string number)
    {
        var prefix = $"{Site}.{Template}.";
        return number.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(number.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n >= 1
            && n <= IssueCount;
    }

    /// <summary>Whether the site is suspended at the instant.</summary>
    public bool IsSuspendedAt(Instant instant) => Suspensions.Any(s => s.Contains(instant));
}

using System.Collections.Immutable;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>
/// Which records count and which windows were missed, worked out from the set of records alone: in whatever order they
/// arrived, the same records give the same misses.
/// </summary>
/// <param name="Schedule">The windows.</param>
/// <param name="Terms">Grace and how misses add up.</param>
/// <param name="LateEvidence">How long after a window ended a record of it is still applied.</param>
/// <param name="Suspensions">When the site was suspended; a window that touches one asks for nothing.</param>
public sealed record DutyBook(DutySchedule Schedule, DutyTerms Terms, Duration LateEvidence, ImmutableArray<Interval> Suspensions)
{
    /// <summary>How many records are kept for one window at most; more cannot be work really done.</summary>
    public const int MaxRecordsPerWindow = 64;

    /// <summary>Records are forgotten in lots of this size, so that most records cost nothing but themselves.</summary>
    private const int SettleAtRecords = 24;

    /// <summary>Where the first full window at or after the instant starts.</summary>
    public Instant FirstFullWindow(Instant instant) => Schedule.From(instant).First(w => w.Start >= instant).Start;

    /// <summary>
    /// The window a record belongs to: the one its own time lies in, or, in the gap after a window, the one that ended
    /// within its grace. Null when there is none, so that the record is kept and not counted.
    /// </summary>
    public DutyWindow? WindowOf(Instant record)
    {
        DutyWindow? ended = null;
        foreach (var window in Schedule.From(record - Terms.Grace))
        {
            if (window.Contains(record))
            {
                return window;
            }

            if (window.Start > record)
            {
                return ended;
            }

            ended ??= window;
        }

        return ended;
    }

    /// <summary>Whether a record of that window, received now, may still change what is known.</summary>
    public bool Accepts(DutyState state, DutyWindow window, Instant now) =>
        window.Start >= state.CountsFrom
        && window.Start >= state.KeptFrom
        && now <= window.End + LateEvidence
        && state.Records.Count(window.Contains) < MaxRecordsPerWindow;

    /// <summary>All misses that stand when every window whose end and grace lie at or before <paramref name="now"/> is judged, ascending.</summary>
    public ImmutableArray<Miss> Judge(DutyState state, Instant now)
    {
        var counts = Count(state);
        var misses = ImmutableArray.CreateBuilder<Miss>();
        misses.AddRange(state.Misses.Where(m => m.Start < state.KeptFrom));
        foreach (var window in Schedule.From(state.KeptFrom).TakeWhile(w => w.End + Terms.Grace <= now))
        {
            if (window.Start >= state.KeptFrom && Lacks(state, window, counts))
            {
                misses.Add(new Miss(window.Start, window.End));
            }
        }

        return misses.ToImmutable();
    }

    /// <summary>The first window not yet judged by <paramref name="now"/> that still lacks a record; a miss if nothing comes.</summary>
    public DutyWindow NextLacking(DutyState state, Instant now)
    {
        var counts = Count(state);
        return Schedule.From(Resumed(Instant.Max(state.CountsFrom, now - Terms.Grace)))
            .First(w => w.End + Terms.Grace > now && Lacks(state, w, counts));
    }

    /// <summary>What can be forgotten by now, or null while too little has gathered to be worth a line in the ledger.</summary>
    public ItemEvent.DutySettled? Settle(DutyState state, Instant now)
    {
        var open = now - LateEvidence - Terms.Grace;
        var tooLong = now - state.KeptFrom > LateEvidence + Duration.FromDays(Terms.MissDays);
        if (state.Records.Length < SettleAtRecords && !tooLong)
        {
            return null;
        }

        var keptFrom = Schedule.From(open).First().Start;
        if (keptFrom <= state.KeptFrom)
        {
            return null;
        }

        Instant? countedBefore = state.CountedBefore;
        foreach (var record in Counted(state))
        {
            countedBefore = record.At < keptFrom ? record.At : countedBefore;
        }

        return new ItemEvent.DutySettled(keptFrom, countedBefore, keptFrom - Duration.FromDays(Terms.MissDays + 2));
    }

    /// <summary>The misses that add up to the latest one: those on its local day or the policy's days before it, itself included.</summary>
    public IEnumerable<Miss> AddedUp(ImmutableArray<Miss> misses, Miss latest)
    {
        var lastDay = Day(latest);
        return misses.Where(m => m.End <= latest.End && Period.DaysBetween(Day(m), lastDay) <= Terms.MissDays);
    }

    /// <summary>The day a window belongs to: one that ended with the day belongs to that day and not to the next.</summary>
    private LocalDate Day(Miss miss) => (miss.End - Duration.Epsilon).InZone(Schedule.Time.Zone).Date;

    /// <summary>The end of the suspensions that an instant lies in, or itself: they ask for nothing, and may last for years of windows.</summary>
    private Instant Resumed(Instant instant)
    {
        while (Suspensions.Any(s => s.Contains(instant)))
        {
            instant = Suspensions.First(s => s.Contains(instant)).End;
        }

        return instant;
    }

    private bool Lacks(DutyState state, DutyWindow window, Dictionary<Instant, int> counts) =>
        window.Start >= state.CountsFrom
        && !Suspensions.Any(s => s.Start < window.End && window.Start < s.End)
        && counts.GetValueOrDefault(window.Start) < window.Required;

    private Dictionary<Instant, int> Count(DutyState state)
    {
        var counts = new Dictionary<Instant, int>();
        foreach (var (_, window) in Counted(state))
        {
            counts[window] = counts.GetValueOrDefault(window) + 1;
        }

        return counts;
    }

    /// <summary>
    /// The records that count, walked in the order of their own times: each in its window while that lacks one, and far
    /// enough from the last that counted.
    /// </summary>
    private IEnumerable<(Instant At, Instant Window)> Counted(DutyState state)
    {
        var last = state.CountedBefore;
        DutyWindow? filling = null;
        var filled = 0;
        foreach (var record in state.Records)
        {
            if (WindowOf(record) is not { } window)
            {
                continue;
            }

            filled = window == filling ? filled : 0;
            filling = window;
            if (filled < window.Required && !(record - last < Schedule.MinSpacing))
            {
                filled++;
                last = record;
                yield return (record, window.Start);
            }
        }
    }
}

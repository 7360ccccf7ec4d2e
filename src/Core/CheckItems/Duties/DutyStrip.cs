using NodaTime;

namespace Monitoring.Core.CheckItems.Duties;

/// <summary>How a window of a duty stands.</summary>
public enum WindowState
{
    /// <summary>It has the records it asked for.</summary>
    Done,

    /// <summary>It was missed, and late evidence took that back.</summary>
    Late,

    /// <summary>It ended, and its grace too, without the records it asked for.</summary>
    Missed,

    /// <summary>It runs, or its grace does, and lacks a record.</summary>
    Pending,

    /// <summary>It has not begun.</summary>
    Upcoming,

    /// <summary>The site stood still, so that it asks for nothing.</summary>
    Suspended,
}

/// <summary>A window of a duty, with how it stands.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="State">How it stands.</param>
public sealed record StripWindow(Instant Start, Instant End, WindowState State);

/// <summary>The windows of a duty over some days, for people to see: by the rules of now, with the misses that were decided.</summary>
public static class DutyStrip
{
    /// <summary>The windows that end after an instant and begin before another; none for an item that is no duty.</summary>
    /// <param name="state">The item.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="misses">The starts of windows that were missed, each with whether that was taken back.</param>
    /// <param name="from">Where the strip starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="now">The present instant.</param>
    public static IReadOnlyList<StripWindow> Of(
        ItemState state, ItemRules rules, IReadOnlyDictionary<Instant, bool> misses, Instant from, Instant to, Instant now)
    {
        if (state.Duty is not { } duty || rules.Windows is null)
        {
            return [];
        }

        var book = ItemClock.Book(state, rules);
        var lacking = state.IsActive ? book.NextLacking(duty, now).Start : Instant.MaxValue;
        return
        [
            .. book.Schedule.From(from).TakeWhile(w => w.Start < to)
                .Where(w => w.Start >= duty.CountsFrom || misses.ContainsKey(w.Start))
                .Where(w => state.IsActive || w.End <= now)
                .Select(w => new StripWindow(w.Start, w.End, StateOf(w))),
        ];

        WindowState StateOf(DutyWindow window) => misses.TryGetValue(window.Start, out var withdrawn) switch
        {
            true when !withdrawn => WindowState.Missed,
            _ when state.Suspensions.Any(s => s.Start < window.End && window.Start < s.End) => WindowState.Suspended,
            true => WindowState.Late,
            _ when window.Start < lacking => WindowState.Done,
            _ => window.Start > now ? WindowState.Upcoming : window.Start == lacking ? WindowState.Pending : WindowState.Done,
        };
    }
}

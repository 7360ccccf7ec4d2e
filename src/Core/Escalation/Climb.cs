using Monitoring.Core.Calendars;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.Escalation;

/// <summary>How far something missed has climbed its ladder.</summary>
/// <param name="Since">When it was missed; delays count from here.</param>
/// <param name="StepsTold">How many of the ladder's steps are behind it.</param>
/// <param name="NextRepeatAt">When the top is told again; set once the last step is behind it.</param>
public sealed record Climb(Instant Since, int StepsTold, Instant? NextRepeatAt)
{
    /// <summary>The start of a climb: nothing told yet.</summary>
    public static Climb From(Instant since) => new(since, 0, null);
}

/// <summary>What a climb has come to by now.</summary>
/// <param name="Next">The climb after it is told.</param>
/// <param name="DueAt">When the first of what it tells came due.</param>
/// <param name="Rungs">The rungs to tell; <see cref="LadderStep.Top"/> stands for the top.</param>
/// <param name="First">Whether nothing had been told before.</param>
/// <param name="Repeat">Whether the top is told again, and no further step is taken.</param>
/// <param name="Notice">The notice asked for by any step taken, or null.</param>
public sealed record ClimbStep(Climb Next, Instant DueAt, IReadOnlyList<int> Rungs, bool First, bool Repeat, Addressee? Notice);

/// <summary>A ladder ready to be climbed.</summary>
/// <param name="Steps">Ascending by delay; at least one.</param>
/// <param name="RepeatEvery">How often the top is told again once all steps are taken; positive.</param>
/// <param name="Lift">How many rungs higher than policy says everything starts.</param>
/// <param name="WorkingTime">What delays run in, or null for clock time.</param>
public sealed record LadderPlan(IReadOnlyList<LadderStep> Steps, Duration RepeatEvery, int Lift, WorkingTime? WorkingTime)
{
    /// <summary>
    /// What is due by <paramref name="now"/>, or null for nothing. Of several steps that came due meanwhile only the
    /// highest is told; a notice that any of them asks for is still issued.
    /// </summary>
    /// <param name="climb">How far it is.</param>
    /// <param name="quietUntil">Until when repeats are quiet, or null.</param>
    /// <param name="now">The present instant.</param>
    public ClimbStep? Due(Climb climb, Instant? quietUntil, Instant now)
    {
        var due = Steps.Skip(climb.StepsTold).TakeWhile(s => At(climb, s) <= now).ToList();
        if (due.Count > 0)
        {
            var highest = due[^1];
            var told = climb.StepsTold + due.Count;
            var next = new Climb(climb.Since, told, told == Steps.Count ? NextOnGrid(At(climb, highest), now) : null);
            var rungs = highest.Rungs.Select(r => r == LadderStep.Top ? r : r + Lift).ToArray();
            return new ClimbStep(next, At(climb, due[0]), rungs, climb.StepsTold == 0, false, due.Select(s => s.Notice).FirstOrDefault(n => n is not null));
        }

        if (climb.NextRepeatAt is { } planned && Later(planned, quietUntil) is var at && at <= now)
        {
            return new ClimbStep(climb with { NextRepeatAt = NextOnGrid(at, now) }, at, [LadderStep.Top], false, true, null);
        }

        return null;
    }

    /// <summary>When the next telling comes due.</summary>
    public Instant NextAt(Climb climb, Instant? quietUntil) => climb.StepsTold < Steps.Count
        ? At(climb, Steps[climb.StepsTold])
        : Later(climb.NextRepeatAt!.Value, quietUntil);

    /// <summary>When a step comes due.</summary>
    /// <param name="since">When it was missed.</param>
    /// <param name="step">One of <see cref="Steps"/>.</param>
    public Instant At(Instant since, LadderStep step) => At(Climb.From(since), step);

    private Instant At(Climb climb, LadderStep step) =>
        WorkingTime is null ? climb.Since + step.After : WorkingTime.Add(climb.Since, step.After);

    /// <summary>The first instant after now that lies whole intervals after the start, so that an outage is followed by one repeat and not by many.</summary>
    private Instant NextOnGrid(Instant start, Instant now)
    {
        var passed = Math.Max(0, (long)Math.Floor((now - start) / RepeatEvery));
        return start + (RepeatEvery * (passed + 1));
    }

    private static Instant Later(Instant planned, Instant? quietUntil) =>
        quietUntil is { } quiet ? Instant.Max(planned, quiet) : planned;
}

using FsCheck;
using FsCheck.Fluent;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Tests.Kit;

namespace Monitoring.Core.Tests.Properties;

/// <summary>A duty done: how many minutes after the first window starts, and how much later it is heard of.</summary>
internal readonly record struct LateRecord(int Minute, int Delay);

/// <summary>Duties done over six days, each heard of within 72 h.</summary>
internal sealed record LateDuties(string Template, LateRecord[] Records)
{
    // 72 h count from the end of the window, and a record in the grace lies up to an hour after that.
    private static readonly Gen<LateRecord> s_record =
        from minute in Gen.Choose(0, 6 * 24 * 60)
        from delay in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 90), Gen.Choose(0, 71 * 60))
        select new LateRecord(minute, delay);

    public static Gen<LateDuties> Any { get; } =
        from template in Gen.Elements("isolation-hotel.corridors", "isolation-hotel.temperature", "isolation-hotel.daily-report", "courier-hub.disinfect-first", "school.health-check")
        from count in Gen.Choose(0, 14)
        from records in s_record.ListOf(count)
        select new LateDuties(template, [.. records]);

    public static IEnumerable<LateDuties> Smaller(LateDuties s) => Check.Shorter(s.Records)
        .Concat(s.Records.Select((r, i) => s.Records.Select((x, j) => i == j ? x with { Delay = 0 } : x).ToArray()).Where(r => !r.SequenceEqual(s.Records)))
        .Select(records => s with { Records = records });

    public override string ToString() => $"{Template}: {string.Join(' ', Records.Select(r => $"({r.Minute}+{r.Delay})"))}";

    /// <summary>Hears of every record after its delay times the factor, and lets everything come due.</summary>
    public ItemKit Play(int factor)
    {
        var start = Times.I("2022-03-14T00:00");
        var kit = new ItemKit(Shipped.Catalogue.Templates[Template], start - Duration.FromHours(2));
        foreach (var record in Records.OrderBy(r => r.Minute + (r.Delay * factor)))
        {
            var at = start + Duration.FromMinutes(record.Minute);
            kit.AdvanceTo(at + Duration.FromMinutes(record.Delay * factor)).Duty(at);
        }

        return kit.AdvanceTo(start + Duration.FromDays(10));
    }
}

public sealed class LateDutyTests
{
    [Fact]
    public void Records_heard_of_within_72_hours_end_in_the_same_facts_as_records_heard_of_at_once() =>
        Check.That(LateDuties.Any, LateDuties.Smaller, s => Same(s.Play(factor: 1), s.Play(factor: 0)));

    [Fact]
    public void The_same_duty_record_twice_changes_no_facts() => Check.That(LateDuties.Any, LateDuties.Smaller, s =>
        Same((s with { Records = [.. s.Records, .. s.Records] }).Play(factor: 1), s.Play(factor: 1)));

    private static void Same(ItemKit one, ItemKit other) =>
        (Outcome(one) == Outcome(other)).ShouldBeTrue($"{Outcome(one)}\nis not\n{Outcome(other)}");

    /// <summary>
    /// The misses that stand, whether an issue is live, and whether it waits for the site. Its deadline may differ: an issue that
    /// late evidence does not take back keeps the clock it was opened by.
    /// </summary>
    private static string Outcome(ItemKit kit)
    {
        var misses = new SortedSet<Instant>();
        foreach (var fact in kit.Facts)
        {
            _ = fact switch
            {
                ItemEvent.DutyMissed e => misses.Add(e.Start),
                ItemEvent.MissWithdrawn e => misses.Remove(e.Start),
                _ => false,
            };
        }

        return $"missed {string.Join(' ', misses)}; {kit.State.Live?.IsUnclaimed switch { true => "to be put right", false => "claimed", null => "no issue" }}";
    }
}

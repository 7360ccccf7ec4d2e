using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Sums that are held agree with the figures they are sums of, whatever moves, and wherever they go on from.</summary>
public sealed class HeldRollupMovements
{
    private const int Remembered = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Sums_agree_after_any_moves_and_from_any_snapshot(int seed)
    {
        var random = new Random(seed);
        var (rollups, tree) = (new LiveRollups(Remembered), Tree());
        rollups.Grow(null, tree, 0);
        var held = new Dictionary<string, HeldRollup>();
        var snapshots = new Dictionary<string, RollupSnapshot>();
        var usedAny = false;
        for (var position = 1L; position <= 2_000; position++)
        {
            var region = $"R{random.Next(1, 12)}";
            switch (random.Next(40))
            {
                case 0:
                    // Below any region that does not lie below it.
                    var elsewhere = Enumerable.Range(0, 12).Select(i => $"R{i}").Except(tree.Subtree(region)).ToList();
                    var moved = tree.Find(region)! with { Parent = elsewhere[random.Next(elsewhere.Count)] };
                    tree = tree.With(moved);
                    rollups.Grow(moved, tree, position);
                    rollups.Apply([], position);
                    break;
                case 1 when held.Remove(region, out var leaving):
                    snapshots[region] = leaving.Take();
                    leaving.Dispose();
                    break;
                case < 6 when !held.ContainsKey(region):
                    held[region] = rollups.Hold(region, snapshots.GetValueOrDefault(region), out var unused);
                    usedAny |= unused is null && snapshots.ContainsKey(region);
                    break;
                default:
                    rollups.Apply([new CommittedMove(position, Move(random))], position);
                    break;
            }

            foreach (var (code, one) in held)
            {
                one.Figures.DifferencesTo(rollups.Now.Sum(tree.Subtree(code)), code).ShouldBeEmpty();
            }
        }

        usedAny.ShouldBeTrue();
    }

    [Fact]
    public void A_snapshot_that_is_too_old_or_of_the_future_or_not_understood_is_not_used()
    {
        var rollups = new LiveRollups(Remembered);
        rollups.Grow(null, Tree(), 0);
        var held = rollups.Hold("R0", null, out _);
        var old = held.Take();
        for (var position = 1; position <= Remembered + 1; position++)
        {
            rollups.Apply([new CommittedMove(position, new RollupMove(null, RollupFigure.Site("R1")))], position);
        }

        Unused(old).ShouldNotBeNull().ShouldContain("older");
        Unused(held.Take()).ShouldBeNull();
        Unused(held.Take() with { Position = 1_000 }).ShouldNotBeNull().ShouldContain("later");
        Unused(held.Take() with { Figures = new Dictionary<string, int> { ["what"] = 1 } }).ShouldNotBeNull().ShouldContain("names a figure");

        string? Unused(RollupSnapshot snapshot)
        {
            using var other = rollups.Hold("R0", snapshot, out var unused);
            other.Figures.DifferencesTo(held.Figures, "R0").ShouldBeEmpty();
            return unused;
        }
    }

    [Fact]
    public void A_comparison_mends_what_is_held_and_leaves_what_moves_meanwhile()
    {
        var rollups = new LiveRollups(Remembered);
        rollups.Grow(null, Tree(), 0);
        using var wrong = rollups.Hold("R0", new RollupSnapshot(0, new Dictionary<string, int> { ["sites"] = 5, ["open/critical"] = 2 }), out _);
        using var right = rollups.Hold("R1", null, out _);
        rollups.Record();
        rollups.Apply([new CommittedMove(1, new RollupMove(null, RollupFigure.Site("R3")))], 1);

        var drift = rollups.TakeOver(new StoredRollups(0, [], new Dictionary<string, int>()));

        drift.Own.ShouldBeEmpty();
        drift.Held.ShouldHaveSingleItem().Region.ShouldBe("R0");
        drift.Held[0].Figures.Select(f => (f.Figure.ToString(), f.Live, f.Stored)).ShouldBe([("R0 sites", 6, 1), ("R0 Open Critical", 2, 0)]);
        wrong.Take().Figures.ShouldBe(new Dictionary<string, int> { ["sites"] = 1 });
        right.Take().Figures.ShouldBe(new Dictionary<string, int> { ["sites"] = 1 });
        rollups.TakeOver(new StoredRollups(0, [], new Dictionary<string, int>())).Held.ShouldBeEmpty();
    }

    [Fact]
    public void A_snapshot_is_outgrown_by_its_own_figures_and_by_much_that_moves_elsewhere()
    {
        var rollups = new LiveRollups(Remembered);
        rollups.Grow(null, Tree(), 0);
        using var held = rollups.Hold("R3", null, out _);
        var snapshot = held.Take();
        for (var position = 1; position <= Remembered / 4; position++)
        {
            rollups.Apply([new CommittedMove(position, new RollupMove(null, RollupFigure.Site("R4")))], position);
            held.HasOutgrown(snapshot).ShouldBeFalse();
        }

        rollups.Apply([new CommittedMove(100, new RollupMove(null, RollupFigure.Site("R4")))], 100);
        held.HasOutgrown(snapshot).ShouldBeTrue();
        held.HasOutgrown(held.Take()).ShouldBeFalse();

        snapshot = held.Take();
        rollups.Apply([new CommittedMove(101, new RollupMove(null, RollupFigure.Site("R3")))], 101);
        held.HasOutgrown(snapshot).ShouldBeTrue();
    }

    /// <summary>R0 is above all; each other one lies below the one with half its number.</summary>
    private static RegionTree Tree() => RegionTree.Of(
        Enumerable.Range(0, 12).Select(i => new RegionFacts { Code = $"R{i}", Parent = i == 0 ? null : $"R{i / 2}", Name = new LocalizedText("区域", "Region") }));

    private static RollupMove Move(Random random)
    {
        return new RollupMove(Figure(), Figure());

        RollupFigure? Figure() => random.Next(3) switch
        {
            0 => null,
            1 => RollupFigure.Site($"R{random.Next(12)}"),
            _ => RollupFigure.Issue($"R{random.Next(12)}", (IssueState)random.Next(3), (Severity)random.Next(3)),
        };
    }
}

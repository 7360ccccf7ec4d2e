using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Outlines of regions.</summary>
public abstract class OutlineCompliance : StoreSuite
{
    private static readonly AuditRow Audit = new(Noon, "Li", "t1", "outlines-set", "HS", "2 outlines");

    private IOutlineStore Outlines => (IOutlineStore)Store;

    [Fact]
    public async Task Outlines_come_back_by_code_and_only_those_asked_for()
    {
        await Outlines.WriteOutlinesAsync([Outline("YZ", 1), Outline("HS", 2), Outline("BL", 3)], Audit, Cancellation);

        var found = await Outlines.OutlinesAsync(["YZ", "HS", "none"], Cancellation);

        found.Select(o => o.Region).ShouldBe(["HS", "YZ"]);
        Same(found[0], Outline("HS", 2));
        var hashes = await Outlines.OutlineHashesAsync(["YZ", "HS", "none"], Cancellation);
        hashes.Keys.ShouldBe(["HS", "YZ"], ignoreOrder: true);
        hashes["HS"].ShouldBe(Hash(2));
        (await Outlines.OutlinesAsync([], Cancellation)).ShouldBeEmpty();
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Select(entry => entry.Row).ShouldBe([Audit]);
    }

    [Fact]
    public async Task A_later_outline_takes_the_place_of_the_earlier_one()
    {
        await Outlines.WriteOutlinesAsync([Outline("HS", 1)], Audit, Cancellation);
        await Outlines.WriteOutlinesAsync([Outline("HS", 2)], Audit, Cancellation);

        Same((await Outlines.OutlinesAsync(["HS"], Cancellation)).ShouldHaveSingleItem(), Outline("HS", 2));
    }

    [Fact]
    public async Task One_that_is_removed_is_gone_and_one_that_never_was_leaves_no_trace()
    {
        await Outlines.WriteOutlinesAsync([Outline("HS", 1)], Audit, Cancellation);

        (await Outlines.RemoveOutlineAsync("YZ", Audit, Cancellation)).ShouldBeFalse();
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Count.ShouldBe(1);
        (await Outlines.RemoveOutlineAsync("HS", Audit, Cancellation)).ShouldBeTrue();
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Count.ShouldBe(2);
        (await Outlines.OutlinesAsync(["HS"], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outlines_that_change_beside_other_lines_of_the_audit_have_a_line_of_their_own()
    {
        const int each = 20;
        await Outlines.WriteOutlinesAsync([.. Enumerable.Range(0, each).Select(n => Outline($"R{n}", 1))], Audit, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, each).SelectMany(n => (Task[])[
            Task.Run(async () => await Outlines.WriteOutlinesAsync([Outline($"W{n}", 1)], Audit, Cancellation), Cancellation),
            Task.Run(async () => (await Outlines.RemoveOutlineAsync($"R{n}", Audit, Cancellation)).ShouldBeTrue(), Cancellation),
            Task.Run(async () => await Access.AuditAsync(Audit, Cancellation), Cancellation),
        ]));

        const int all = 1 + (3 * each);
        (await Access.AuditAsync(long.MaxValue, all + 1, Cancellation)).Select(entry => entry.Position)
            .ShouldBe(Enumerable.Range(1, all).Reverse().Select(n => (long)n));
    }

    private static OutlineRow Outline(string region, byte n) =>
        new(region, Bytes($$"""{"type":"Polygon","coordinates":[{{n}}]}"""), n, Hash(n), Noon, "Li");

    private static void Same(OutlineRow found, OutlineRow expected)
    {
        (found.Region, found.Points, found.ChangedAt, found.ChangedBy).ShouldBe((expected.Region, expected.Points, expected.ChangedAt, expected.ChangedBy));
        found.Geometry.ShouldBe(expected.Geometry);
        found.Hash.ShouldBe(expected.Hash);
    }
}

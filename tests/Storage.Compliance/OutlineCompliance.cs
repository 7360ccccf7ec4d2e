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

    private static OutlineRow Outline(string region, byte n) =>
        new(region, Bytes($$"""{"type":"Polygon","coordinates":[{{n}}]}"""), n, Hash(n), Noon, "Li");

    private static void Same(OutlineRow found, OutlineRow expected)
    {
        (found.Region, found.Points, found.ChangedAt, found.ChangedBy).ShouldBe((expected.Region, expected.Points, expected.ChangedAt, expected.ChangedBy));
        found.Geometry.ShouldBe(expected.Geometry);
        found.Hash.ShouldBe(expected.Hash);
    }
}

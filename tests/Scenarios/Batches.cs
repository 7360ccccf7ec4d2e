using Monitoring.Contracts.Receipts;
using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What field systems send: batches whose events build on each other, and events that are refused.</summary>
public abstract class Batches(IScenarioHost host) : Scenario(host)
{
    [Fact]
    public async Task The_events_of_a_batch_may_build_on_each_other()
    {
        await AdvanceAsync(Duration.FromHours(2));
        var receipts = await SendBatchAsync(
        [
            EventOf("region", "330203009", new { code = "330203009", parent = "330203", name = new { zh = "新镇", en = "New township" } }),
            EventOf("site", "NEW-1", SiteData("NEW-1", "market", "330203009", "market.flow")),
            EventOf("visit", "NEW-1", VisitData("market.flow", "fail"), "2022-03-18T09:00"),
            EventOf("rectification", "NEW-1", new { item = "market.flow", note = "put right" }, "2022-03-18T09:30"),
            EventOf("lookback", "NEW-1", new { item = "market.flow", team = new { unit = "Team B", persons = 2 }, outcome = "incomplete" }, "2022-03-18T09:50"),
        ]);

        receipts.ShouldAllBe(r => r.Status == ReceiptStatus.Accepted);
        var issue = (await IssuesAsync("NEW-1")).ShouldHaveSingleItem();
        receipts.Skip(2).ShouldAllBe(r => r.Issues.Single() == issue.Number);
        issue.State.ShouldBe(IssueState.Open);
        issue.Recurrence.ShouldBe(1);
        issue.DueAt.ShouldBe(At("2022-03-21T09:50"));
    }

    [Fact]
    public async Task Each_event_of_a_batch_stands_and_falls_alone_and_a_twin_in_the_same_batch_is_a_duplicate()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var visit = EventOf("visit", "MARKET-1", VisitData("market.flow", "fail"));
        var receipts = await SendBatchAsync(
        [
            visit,
            EventOf("visit", "MARKET-1", VisitData("market.masks", "fail")),
            EventOf("visit", "NOWHERE", VisitData("market.flow", "fail")),
            visit,
        ]);

        receipts.Select(r => r.Status).ShouldBe(
            [ReceiptStatus.Accepted, ReceiptStatus.Rejected, ReceiptStatus.Rejected, ReceiptStatus.Duplicate]);
        receipts[1].Errors.ShouldHaveSingleItem().Field.ShouldBe("data.results[0].item");
        receipts[2].Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-subject");
        receipts[3].Issues.ShouldBe(receipts[0].Issues);
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().Findings.ShouldBe(1);
    }

    [Fact]
    public async Task A_visit_with_one_unknown_item_is_refused_whole()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var visit = VisitData("market.flow", "fail");
        visit["results"]!.AsArray().Add(new global::System.Text.Json.Nodes.JsonObject { ["item"] = "hotel.lobby", ["outcome"] = "fail" });
        var receipt = await SendAsync("visit", "MARKET-1", visit);

        receipt.Status.ShouldBe(ReceiptStatus.Rejected);
        receipt.Errors.ShouldHaveSingleItem().Field.ShouldBe("data.results[1].item");
        (await IssuesAsync("MARKET-1")).ShouldBeEmpty();
        (await FiguresAsync("330203", "2022-03-18")).Visits.ShouldBe(0);
    }

    [Fact]
    public async Task An_event_more_than_five_minutes_ahead_of_the_clock_is_refused_and_one_of_any_past_is_not()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var ahead = await SendAsync("visit", "MARKET-1", VisitData("market.flow", "fail"), "2022-03-18T08:06");
        ahead.Status.ShouldBe(ReceiptStatus.Rejected);
        ahead.Errors.ShouldHaveSingleItem().Field.ShouldBe("time");
        (await SendAsync("visit", "MARKET-1", VisitData("market.flow", "pass"), "2022-03-18T08:05")).Status.ShouldBe(ReceiptStatus.Accepted);
        (await SendAsync("visit", "MARKET-1", VisitData("market.flow", "pass"), "2012-01-01T00:00")).Status.ShouldBe(ReceiptStatus.Accepted);
    }

    [Fact]
    public async Task A_rejected_event_may_be_corrected_and_sent_again_under_its_own_identity()
    {
        var visit = EventOf("visit", "MARKET-1", VisitData("market.flow", "fail"));
        (await SendRawAsync(visit)).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-subject");
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        (await SendRawAsync(visit)).Status.ShouldBe(ReceiptStatus.Accepted);
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().RaisedAt.ShouldBe(InstantPattern.ExtendedIso.Parse("2022-03-18T00:00:00Z").Value);
    }

    [Fact]
    public async Task A_region_below_itself_or_below_nothing_is_refused()
    {
        (await SendAsync("region", "330200", new { code = "330200", parent = "330203001" })).Errors.ShouldHaveSingleItem().Code.ShouldBe("cycle");
        (await SendAsync("region", "330206", new { code = "330206", parent = "nowhere", name = new { zh = "区" } }))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("data.parent");
    }

    [Fact]
    public async Task Whoever_lost_a_receipt_is_told_its_issue_however_much_the_item_has_seen()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        var first = await FindingsAsync(130);
        await ClaimAsync("MARKET-1", "market.flow");
        await LookBackAsync("MARKET-1", "market.flow", "passed");
        await AdvanceAsync(Duration.FromDays(1));
        var second = await FindingsAsync(130);

        foreach (var (events, number) in new[] { (first, 1), (second, 2) })
        {
            var again = await SendBatchAsync([events[0], events[1], events[100], events[^1]]);
            again.ShouldAllBe(r => r.Status == ReceiptStatus.Duplicate && r.Issues.Single() == $"MARKET-1.market.flow.{number}");
        }

        async Task<string[]> FindingsAsync(int count)
        {
            string[] events = [.. Enumerable.Range(0, count).Select(_ => EventOf("visit", "MARKET-1", VisitData("market.flow", "fail")))];
            await AcceptedAsync(events);
            return events;
        }
    }

    [Fact]
    public async Task Of_two_regions_that_are_moved_below_each_other_at_the_same_time_one_stays()
    {
        string[] pairs = [.. Enumerable.Range(0, 20).Select(i => $"9{i:D2}")];
        await AcceptedAsync(pairs.SelectMany(p => (string[])[Region(p + "A", "330200"), Region(p + "B", "330200")]));

        foreach (var pair in pairs)
        {
            string[] moves = [Region(pair + "A", pair + "B"), Region(pair + "B", pair + "A")];
            var both = await Task.WhenAll(moves.Select(SendRawAsync));
            both.Select(r => r.Status).ShouldBe([ReceiptStatus.Accepted, ReceiptStatus.Rejected], ignoreOrder: true);
            both.SelectMany(r => r.Errors).ShouldHaveSingleItem().Code.ShouldBe("cycle");
            System.Directory.Region(pair + "A")!.Parent.ShouldBe(both[0].Status == ReceiptStatus.Accepted ? pair + "B" : "330200");
            System.Directory.Region(pair + "B")!.Parent.ShouldBe(both[1].Status == ReceiptStatus.Accepted ? pair + "A" : "330200");
        }

        string Region(string code, string parent) => EventOf("region", code, new { code, name = new { zh = "区" }, parent });
    }
}

/// <inheritdoc/>
public sealed class BatchesOnSqlite() : Batches(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class BatchesOnPostgres() : Batches(new OneProcessOnPostgres());

using System.Text.Json.Nodes;
using Monitoring.Contracts.Receipts;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What is missed climbs the line of the site, step by step, and never silently stops.</summary>
public abstract class Escalations(IScenarioHost host) : Scenario(host)
{
    private const string Site = "MARKET-1";
    private const string Flow = "market.flow";

    [Fact]
    public async Task A_general_issue_is_told_at_once_near_its_deadline_and_up_to_the_top_where_it_repeats_every_day()
    {
        await FailedAsync("general");
        await ClockToAsync("2022-03-21T08:00");
        await AnswerNoticeAsync("330203001-2022-0001");
        await ClockToAsync("2022-03-26T12:00");

        (await ToldAsync(Site)).ShouldBe(
        [
            "03-18 08:00 issue-raised 1: Contact of MARKET-1, township officer",
            "03-20 14:00 deadline-near 0: Contact of MARKET-1",
            "03-21 08:00 deadline-missed 1: township officer",
            "03-21 08:00 notice-issued 0: Unit of MARKET-1",
            "03-22 08:00 escalated 2: district officer",
            "03-24 08:00 escalated 3: city officer",
            "03-25 08:00 repeated 3: city officer",
            "03-26 08:00 repeated 3: city officer",
        ]);
        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.State.ShouldBe(IssueState.Overdue);
        issue.Rung.ShouldBe(3);

        await ClaimAsync(Site, Flow);
        await LookBackAsync(Site, Flow, "passed");
        await ClockToAsync("2022-03-30T12:00");
        (await ToldAsync(Site, "2022-03-26T12:00")).ShouldBe(
            ["03-26 12:00 closed 3: Contact of MARKET-1, township officer, district officer, city officer"]);
    }

    [Fact]
    public async Task A_serious_issue_reaches_district_at_its_deadline_and_the_top_twelve_hours_later()
    {
        await FailedAsync("serious");
        await ClockToAsync("2022-03-19T08:00");
        await AnswerNoticeAsync("330203-2022-0001");
        await ClockToAsync("2022-03-20T20:00");

        (await ToldAsync(Site)).ShouldBe(
        [
            "03-18 08:00 issue-raised 1: Contact of MARKET-1, township officer",
            "03-19 02:00 deadline-near 0: Contact of MARKET-1",
            "03-19 08:00 deadline-missed 2: township officer, district officer",
            "03-19 08:00 notice-issued 0: Unit of MARKET-1",
            "03-19 20:00 escalated 3: city officer",
            "03-20 08:00 repeated 3: city officer",
            "03-20 20:00 repeated 3: city officer",
        ]);
    }

    [Fact]
    public async Task A_critical_issue_reaches_the_top_at_its_deadline_and_repeats_every_four_hours()
    {
        await FailedAsync("critical");
        await ClockToAsync("2022-03-18T12:00");
        await AnswerNoticeAsync("330200-2022-0001");
        await ClockToAsync("2022-03-18T20:00");

        (await ToldAsync(Site)).ShouldBe(
        [
            "03-18 08:00 issue-raised 2: Contact of MARKET-1, township officer, district officer",
            "03-18 11:00 deadline-near 0: Contact of MARKET-1",
            "03-18 12:00 deadline-missed 3: city officer",
            "03-18 12:00 notice-issued 0: Unit of MARKET-1",
            "03-18 16:00 repeated 3: city officer",
            "03-18 20:00 repeated 3: city officer",
        ]);
    }

    [Fact]
    public async Task A_vacant_post_falls_through_to_the_next_rung_and_that_is_recorded()
    {
        await RegionAsync("330203", "330200", "district", vacantLine: true);
        await FailedAsync("general");
        await ClockToAsync("2022-03-21T08:00");
        await AnswerNoticeAsync("330203001-2022-0001");
        await ClockToAsync("2022-03-22T08:00");

        var alert = (await AlertsAsync(Site))[^1];
        alert.Line.ShouldBe("03-22 08:00 escalated 3: city officer");
        alert.Input("vacant").ShouldBe("2:330203/duty");
        (await FactsAsync(Site, Flow)).ShouldContain(f => f.ToString().Contains("\"vacant\":[{\"rung\":2,\"region\":\"330203\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ladder_is_made_from_the_tree_as_it_is_when_the_step_comes()
    {
        await FailedAsync("general");
        await ClockToAsync("2022-03-21T08:00");
        await AnswerNoticeAsync("330203001-2022-0001");
        await AcceptedAsync("region", "330203", new
        {
            code = "330203",
            posts = new[] { new { code = "duty", holders = new[] { new { name = "new district officer", channels = Array.Empty<object>() } } } },
        });
        await ClockToAsync("2022-03-22T08:00");
        (await AlertsAsync(Site))[^1].Line.ShouldBe("03-22 08:00 escalated 2: new district officer");
    }

    [Fact]
    public async Task In_a_tree_of_one_level_the_top_is_the_only_rung_above_the_site()
    {
        await RegionAsync("440100", null, "lone");
        await FailedAsync("general", "440100");
        await ClockToAsync("2022-03-21T08:00");
        await AnswerNoticeAsync("440100-2022-0001");
        await ClockToAsync("2022-03-25T08:00");

        (await ToldAsync(Site, "2022-03-21T08:00")).ShouldBe(
        [
            "03-21 08:00 deadline-missed 1: lone officer",
            "03-21 08:00 notice-issued 0: Unit of MARKET-1",
            "03-22 08:00 escalated 1: lone officer",
            "03-24 08:00 escalated 1: lone officer",
            "03-25 08:00 repeated 1: lone officer",
        ]);
    }

    [Fact]
    public async Task In_a_tree_of_four_levels_the_top_is_the_fourth()
    {
        await RegionAsync("330203001007", "330203001", "grid", inspection: false);
        await FailedAsync("general", "330203001007");
        await ClockToAsync("2022-03-21T08:00");
        await AnswerNoticeAsync("330203001007-2022-0001");
        await ClockToAsync("2022-03-25T08:00");

        (await ToldAsync(Site)).ShouldBe(
        [
            "03-18 08:00 issue-raised 1: Contact of MARKET-1, grid officer",
            "03-20 14:00 deadline-near 0: Contact of MARKET-1",
            "03-21 08:00 deadline-missed 1: grid officer",
            "03-21 08:00 notice-issued 0: Unit of MARKET-1",
            "03-22 08:00 escalated 2: township officer",
            "03-24 08:00 escalated 4: city officer",
            "03-25 08:00 repeated 4: city officer",
        ]);
    }

    [Fact]
    public async Task Taking_an_issue_quiets_repeats_for_one_interval_at_most_twice_in_a_row_and_moves_no_deadline()
    {
        var number = await FailedAsync("critical");
        await ClockToAsync("2022-03-18T12:00");
        await AnswerNoticeAsync("330200-2022-0001");
        var due = (await IssueAsync(number)).DueAt;

        await ClockToAsync("2022-03-18T15:00");
        await TakeAsync(number);
        await ClockToAsync("2022-03-18T18:00");
        await TakeAsync(number);
        await ClockToAsync("2022-03-18T21:00");
        await TakeAsync(number);
        await ClockToAsync("2022-03-19T06:00");

        // Quiet until 19:00 and then until 22:00; the third time in a row quiets nothing.
        (await ToldAsync(Site, "2022-03-18T12:01")).ShouldBe(
        [
            "03-18 22:00 repeated 3: city officer",
            "03-19 02:00 repeated 3: city officer",
            "03-19 06:00 repeated 3: city officer",
        ]);
        var issue = await IssueAsync(number);
        issue.TakenBy.ShouldBe("city officer");
        issue.DueAt.ShouldBe(due);

        // After a repeat it may be taken again.
        await TakeAsync(number);
        await ClockToAsync("2022-03-19T10:00");
        (await ToldAsync(Site, "2022-03-19T06:01")).ShouldBe(["03-19 10:00 repeated 3: city officer"]);
    }

    [Fact]
    public async Task A_post_bound_to_some_districts_answers_only_for_those()
    {
        await RegionAsync("330205", "330200", "other district");
        await AcceptedAsync("region", "330200", new JsonObject
        {
            ["code"] = "330200",
            ["posts"] = JsonNode.Parse("""
                [{"code":"leader-1","regions":["330203"],"holders":[{"name":"leader one","channels":[]}]},
                 {"code":"leader-2","regions":["330205"],"holders":[{"name":"leader two","channels":[]}]}]
                """),
        });
        await FailedAsync("critical");
        await ClockToAsync("2022-03-18T12:00");
        (await ToldAsync(Site)).ShouldContain("03-18 12:00 deadline-missed 3: leader one");
    }

    private async Task<string> FailedAsync(string severity, string region = "330203001")
    {
        await SiteAsync(Site, "market", region, Flow);
        return (await VisitAsync(Site, Flow, "fail", severity: severity)).Issues.ShouldHaveSingleItem();
    }

    /// <summary>Answers the notice, so that only the issue itself is told of from then on.</summary>
    private Task<Receipt> AnswerNoticeAsync(string notice) => ReceiptAsync(Site, notice, "being put right");

    private Task TakeAsync(string number) => CommandAsync(Site, Flow, new ItemCommand.Take(System.Now, number, "city officer"));
}

/// <inheritdoc/>
public sealed class EscalationsOnSqlite() : Escalations(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class EscalationsOnPostgres() : Escalations(new OneProcessOnPostgres());

using Monitoring.Contracts.Receipts;
using Monitoring.Core.Issues;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Sites that stand still for a holiday, close, or move.</summary>
public abstract class ChangesOfASite(IScenarioHost host) : Scenario(host)
{
    private const string Site = "SCHOOL-1";
    private const string Disinfection = "school.disinfection";

    [Fact]
    public async Task Over_a_holiday_duties_pause_and_resume_by_themselves()
    {
        await SchoolAsync();
        await SuspendAsync("2022-04-02T18:00", "2022-04-06T00:00:00+08:00");
        (await ItemAsync(Site, Disinfection)).State.ShouldBe("suspended");
        await ClockToAsync("2022-04-07T00:59");
        (await ToldAsync(Site)).ShouldBeEmpty();
        (await System.Directory.SiteAsync(Site, CancellationToken.None))!.Status.ShouldBe(Core.Sites.SiteStatus.Active);
        (await ItemAsync(Site, Disinfection)).State.ShouldBe("ok");

        // The first day after it is asked for in full again.
        await ClockToAsync("2022-04-07T01:00");
        (await ToldAsync(Site)).ShouldBe(["04-07 01:00 duty-missed 0: Contact of SCHOOL-1"]);
    }

    [Fact]
    public async Task A_site_that_resumes_early_owes_the_next_full_window()
    {
        await SchoolAsync();
        await SuspendAsync("2022-04-02T18:00", "2022-04-06T00:00:00+08:00");
        await ClockToAsync("2022-04-04T12:00");
        await AcceptedAsync("site", Site, new { code = Site, status = "active" });
        await ClockToAsync("2022-04-06T00:59");
        (await ToldAsync(Site)).ShouldBeEmpty();
        await ClockToAsync("2022-04-06T01:00");
        (await ToldAsync(Site)).ShouldBe(["04-06 01:00 duty-missed 0: Contact of SCHOOL-1"]);
    }

    [Fact]
    public async Task A_suspension_heard_of_late_takes_back_what_was_missed_meanwhile()
    {
        await SchoolAsync();
        await ClockToAsync("2022-04-05T09:00");
        (await IssuesAsync(Site)).ShouldHaveSingleItem().State.ShouldBe(IssueState.Open);
        await AcceptedAsync("site", Site, Suspended("2022-04-06T00:00:00+08:00"), at: "2022-04-02T18:00");
        await ClockToAsync("2022-04-07T00:59");

        (await IssuesAsync(Site)).ShouldHaveSingleItem().State.ShouldBe(IssueState.Withdrawn);
        (await FiguresAsync("330203", "2022-04-03")).DutiesMissed.ShouldBe(0);
        (await FiguresAsync("330203", "2022-04-04")).DutiesMissed.ShouldBe(0);
        (await ToldAsync(Site, "2022-04-05T00:00")).ShouldContain(
            "04-05 09:00 withdrawn 1: Contact of SCHOOL-1, township officer");
    }

    [Fact]
    public async Task There_is_no_suspension_without_an_end()
    {
        await SchoolAsync();
        var receipt = await SendAsync("site", Site, new { code = Site, status = "suspended", reason = "holidays" });
        receipt.Status.ShouldBe(ReceiptStatus.Rejected);
        receipt.Errors.ShouldHaveSingleItem().Field.ShouldBe("data.until");
    }

    [Fact]
    public async Task Closing_a_site_withdraws_its_live_issues_tells_and_asks_for_nothing_more()
    {
        await SchoolAsync("school.gate");
        var number = (await VisitAsync(Site, "school.gate", "fail")).Issues.ShouldHaveSingleItem();
        await AcceptedAsync("site", Site, new { code = Site, status = "closed", reason = "merged" });
        await ClockToAsync("2022-06-01T08:00");

        (await IssueAsync(number)).State.ShouldBe(IssueState.Withdrawn);
        (await ToldAsync(Site)).ShouldBe(
        [
            "04-01 10:00 issue-raised 1: Contact of SCHOOL-1, township officer",
            "04-01 10:00 withdrawn 1: Contact of SCHOOL-1, township officer",
        ]);
        (await System.Read.ItemsAsync(Site, CancellationToken.None)).ShouldAllBe(i => i.State == "inactive");
        (await SendAsync("visit", Site, VisitData("school.gate", "fail"))).Errors.ShouldHaveSingleItem().Code.ShouldBe("site-closed");
    }

    [Fact]
    public async Task Moving_a_site_moves_its_issues_and_the_next_step_goes_to_the_new_line()
    {
        await RegionAsync("330205", "330200", "north district");
        await RegionAsync("330205001", "330205", "north township", inspection: false);
        await SchoolAsync("school.gate");
        var number = (await VisitAsync(Site, "school.gate", "fail")).Issues.ShouldHaveSingleItem();
        await AcceptedAsync("site", Site, new { code = Site, region = "330205001" });
        await SettleAsync();

        (await IssueAsync(number)).Region.ShouldBe("330205001");
        Standing().ShouldBe(["330205001 sites 1", "330205001 Open General 1"]);
        await ClockToAsync("2022-04-04T10:00");
        var told = (await AlertsAsync(Site)).Single(a => a.Reason == "deadline-missed");
        told.Names.ShouldBe(["north township officer"]);
        (await AlertsAsync(Site))[^1].Notice.ShouldBe("330205001-2022-0001");
    }

    [Fact]
    public async Task An_item_dropped_from_a_site_takes_its_issue_along()
    {
        await SchoolAsync("school.gate");
        var number = (await VisitAsync(Site, "school.gate", "fail")).Issues.ShouldHaveSingleItem();
        await AcceptedAsync("site", Site, new { code = Site, items = new[] { Disinfection } });
        await SettleAsync();
        (await IssueAsync(number)).State.ShouldBe(IssueState.Withdrawn);
        (await SendAsync("visit", Site, VisitData("school.gate", "fail"))).Errors.ShouldHaveSingleItem().Field.ShouldBe("data.results[0].item");
    }

    [Fact]
    public async Task An_older_change_of_a_field_is_kept_and_not_applied()
    {
        await SchoolAsync();
        await ClockToAsync("2022-04-02T12:00");
        await AcceptedAsync("site", Site, new { code = Site, name = new { zh = "新名", en = "New name" } });
        await AcceptedAsync("site", Site, new { code = Site, name = new { zh = "旧名", en = "Old name" } }, at: "2022-04-02T11:00");
        (await System.Directory.SiteAsync(Site, CancellationToken.None))!.Name.En.ShouldBe("New name");
    }

    private async Task SchoolAsync(params string[] more)
    {
        await ClockToAsync("2022-04-01T10:00");
        await SiteAsync(Site, "school", items: [Disinfection, .. more]);
        if (more.Length == 0)
        {
            await ClockToAsync("2022-04-02T10:00");
            await DutyAsync(Site, Disinfection);
        }
    }

    private async Task SuspendAsync(string at, string until)
    {
        await ClockToAsync(at);
        await AcceptedAsync("site", Site, Suspended(until));
        await SettleAsync();
    }

    private static object Suspended(string until) => new { code = Site, status = "suspended", until, reason = "Qingming holidays" };
}

/// <inheritdoc/>
public sealed class ChangesOfASiteOnSqlite() : ChangesOfASite(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class ChangesOfASiteOnPostgres() : ChangesOfASite(new OneProcessOnPostgres());

using Monitoring.Contracts.Receipts;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>More time: asked for by the site, decided by a post at the issue's rung or above, at most twice.</summary>
public abstract class Extensions(IScenarioHost host) : Scenario(host)
{
    private const string Site = "MARKET-1";
    private const string Flow = "market.flow";

    [Fact]
    public async Task An_extension_granted_moves_the_deadline_and_the_reminder_and_the_site_is_told()
    {
        var number = await FailedAsync();
        (await AskAsync("2022-03-23T08:00:00+08:00")).Issues.ShouldBe([number]);
        (await IssueAsync(number)).DueAt.ShouldBe(At("2022-03-21T08:00"));
        await DecideAsync(number, granted: true);

        (await IssueAsync(number)).DueAt.ShouldBe(At("2022-03-23T08:00"));
        await ClockToAsync("2022-03-23T08:00");
        (await ToldAsync(Site)).ShouldBe(
        [
            "03-18 08:00 issue-raised 1: Contact of MARKET-1, township officer",
            "03-18 08:00 extension-asked 1: township officer",
            "03-18 08:00 extension-decided 0: Contact of MARKET-1",
            "03-22 02:00 deadline-near 0: Contact of MARKET-1",
            "03-23 08:00 deadline-missed 1: township officer",
            "03-23 08:00 notice-issued 0: Unit of MARKET-1",
        ]);
    }

    [Fact]
    public async Task An_extension_refused_leaves_the_deadline_and_says_why()
    {
        var number = await FailedAsync();
        await AskAsync("2022-03-23T08:00:00+08:00");
        await DecideAsync(number, granted: false);

        (await IssueAsync(number)).DueAt.ShouldBe(At("2022-03-21T08:00"));
        var told = (await AlertsAsync(Site))[^1];
        told.Reason.ShouldBe("extension-decided");
        told.Input("granted").ShouldBe("no");
        told.Input("why").ShouldBe("a reason");
    }

    [Fact]
    public async Task Only_two_extensions_are_granted()
    {
        var number = await FailedAsync();
        foreach (var until in new[] { "2022-03-22T08:00:00+08:00", "2022-03-23T08:00:00+08:00" })
        {
            await AskAsync(until);
            await DecideAsync(number, granted: true);
        }

        var third = await SendAsync("extension", Site, new { item = Flow, until = "2022-03-24T08:00:00+08:00", reason = "parts are late" });
        third.Status.ShouldBe(ReceiptStatus.Rejected);
        third.Errors.ShouldHaveSingleItem().Code.ShouldBe("too-many-extensions");
        (await IssueAsync(number)).DueAt.ShouldBe(At("2022-03-23T08:00"));
    }

    [Fact]
    public async Task A_post_below_the_issues_rung_decides_nothing_and_nothing_is_decided_that_was_not_asked()
    {
        await SiteAsync(Site, "market", items: Flow);
        var number = (await VisitAsync(Site, Flow, "fail", severity: "critical")).Issues.ShouldHaveSingleItem();
        (await TryCommandAsync(Site, Flow, Decision(number, granted: true, rung: 3))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("nothing-asked");

        await AskAsync("2022-03-18T20:00:00+08:00");
        var low = await TryCommandAsync(Site, Flow, Decision(number, granted: true, rung: 1));
        low.Status.ShouldBe(CommandStatus.Refused);
        low.Refusals.ShouldHaveSingleItem().Code.ShouldBe("rung-too-low");
        await CommandAsync(Site, Flow, Decision(number, granted: true, rung: 2));
        (await IssueAsync(number)).DueAt.ShouldBe(At("2022-03-18T20:00"));
    }

    [Fact]
    public async Task An_earlier_deadline_and_an_overdue_issue_are_not_extended()
    {
        await FailedAsync();
        var earlier = await SendAsync("extension", Site, new { item = Flow, until = "2022-03-20T08:00:00+08:00", reason = "parts are late" });
        earlier.Errors.ShouldHaveSingleItem().Code.ShouldBe("not-later");
        await ClockToAsync("2022-03-21T08:00");
        var late = await SendAsync("extension", Site, new { item = Flow, until = "2022-03-25T08:00:00+08:00", reason = "parts are late" });
        late.Errors.ShouldHaveSingleItem().Code.ShouldBe("not-open");
    }

    private async Task<string> FailedAsync()
    {
        await SiteAsync(Site, "market", items: Flow);
        return (await VisitAsync(Site, Flow, "fail")).Issues.ShouldHaveSingleItem();
    }

    private Task<Receipt> AskAsync(string until) => AcceptedAsync("extension", Site, new { item = Flow, until, reason = "parts are late" });

    private Task DecideAsync(string number, bool granted) => CommandAsync(Site, Flow, Decision(number, granted, rung: 1));

    private ItemCommand.DecideExtension Decision(string number, bool granted, int rung) => new(System.Now, number, granted, "officer", rung, "a reason");
}

/// <inheritdoc/>
public sealed class ExtensionsOnSqlite() : Extensions(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class ExtensionsOnPostgres() : Extensions(new OneProcessOnPostgres());

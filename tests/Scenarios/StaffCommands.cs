using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Runtime;
using Monitoring.Runtime.Staff;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Commands of staff: seen, in the ledger, done once, and nothing of a sealed instant in a version.</summary>
public abstract class StaffCommands(IScenarioHost host) : Scenario(host)
{
    private const string Site = "MARKET-1";
    private const string Flow = "market.flow";

    [Fact]
    public async Task Whom_an_issue_was_given_to_is_shown_until_a_look_back_fails()
    {
        var number = await FailedAsync();
        await CommandAsync(Site, Flow, new ItemCommand.Assign(System.Now, number, "Wang", "officer"));
        (await IssueAsync(number)).AssignedTo.ShouldBe("Wang");

        await ClaimAsync(Site, Flow);
        await LookBackAsync(Site, Flow, "incomplete");
        var reopened = await IssueAsync(number);
        reopened.State.ShouldBe(IssueState.Open);
        reopened.AssignedTo.ShouldBeNull();
    }

    [Fact]
    public async Task The_revision_stands_still_while_a_sealed_look_back_comes_is_called_and_is_missed()
    {
        var number = await FailedAsync();
        await ClaimAsync(Site, Flow);
        var revision = (await IssueAsync(number)).Revision;

        await ClockToAsync("2022-03-30T08:00");
        var called = await IssueAsync(number);
        called.LookBackDueAt.ShouldNotBeNull();
        (await ToldAsync(Site)).ShouldContain(line => line.Contains("look-back-missed"));
        called.Revision.ShouldBe(revision);

        await LookBackAsync(Site, Flow, "passed");
        (await IssueAsync(number)).Revision.ShouldBeGreaterThan(revision);
    }

    [Fact]
    public async Task An_order_with_a_key_is_done_once_over_a_power_cut_and_its_key_stands_for_nothing_else()
    {
        var number = await FailedAsync();
        var take = new ItemCommand.Take(System.Now, number, "officer");
        (await TakeAsync(take, Order("key", "take"))).Status.ShouldBe(CommandStatus.Accepted);
        var before = await PictureAsync(Site);

        await RestartAsync();
        (await TakeAsync(take, Order("key", "take"))).Status.ShouldBe(CommandStatus.Duplicate);
        var other = await TakeAsync(take, Order("key", "another"));
        other.Refusals.ShouldHaveSingleItem().Code.ShouldBe(Monitoring.Runtime.Staff.Order.KeyReused);
        ShouldBeTheSame(await PictureAsync(Site), before);
    }

    [Fact]
    public async Task A_command_for_another_revision_changes_nothing_also_after_a_power_cut()
    {
        var number = await FailedAsync();
        var revision = (await IssueAsync(number)).Revision;
        await CommandAsync(Site, Flow, new ItemCommand.Comment(System.Now, number, "seen", "officer"));
        await RestartAsync();
        (await IssueAsync(number)).Revision.ShouldBe(revision + 1);

        var take = new ItemCommand.Take(System.Now, number, "officer");
        var stale = await TakeAsync(take, Order() with { ExpectedRevision = revision });
        stale.Refusals.ShouldHaveSingleItem().Code.ShouldBe(Expected.Code);
        (await IssueAsync(number)).TakenBy.ShouldBeNull();
        (await TakeAsync(take, Order() with { ExpectedRevision = revision + 1 })).Status.ShouldBe(CommandStatus.Accepted);
    }

    private async Task<string> FailedAsync()
    {
        await SiteAsync(Site, "market", items: Flow);
        return (await VisitAsync(Site, Flow, "fail")).Issues.ShouldHaveSingleItem();
    }

    private async Task<CommandResult> TakeAsync(ItemCommand command, Order order) =>
        await System.SendAsync(EntityKey.Item(Site, Flow), command, order, CancellationToken.None);
}

/// <inheritdoc/>
public sealed class StaffCommandsOnSqlite() : StaffCommands(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class StaffCommandsOnPostgres() : StaffCommands(new OneProcessOnPostgres());

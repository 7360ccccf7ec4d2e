using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>Formal reminders: numbered by the region, acknowledged, answered, chased, revoked. The case of the hotel lobby.</summary>
public abstract class Notices(IScenarioHost host) : Scenario(host)
{
    private const string Lobby = "hotel.lobby";

    [Fact]
    public async Task What_was_put_right_on_the_spot_still_brings_a_numbered_notice_to_the_line_authority()
    {
        var number = await LobbyAsync("HOTEL-1");

        (await IssueAsync(number)).State.ShouldBe(IssueState.AwaitingLookBack);
        (await ToldAsync("HOTEL-1")).ShouldBe(
        [
            "03-18 08:00 issue-raised 1: Contact of HOTEL-1, township officer",
            "03-18 08:00 notice-issued 0: Line authority",
        ]);
        var notice = await NoticeAsync(number);
        notice.Number.ShouldBe("330203001-2022-0001");
        notice.ReceiptDueAt.ShouldBe(At("2022-03-19T08:00"));
        notice.ReplyDueAt.ShouldBe(At("2022-03-21T08:00"));
        (await AlertsAsync("HOTEL-1"))[^1].Notice.ShouldBe(notice.Number);

        await ClockToAsync("2022-03-19T07:00");
        await ReceiptAsync("HOTEL-1", notice.Number);
        await ClockToAsync("2022-03-21T07:00");
        await ReceiptAsync("HOTEL-1", notice.Number, "every hotel was told to man its door");
        await ClockToAsync("2022-03-30T07:00");

        notice = await NoticeAsync(number);
        notice.AcknowledgedAt.ShouldBe(At("2022-03-19T07:00"));
        notice.AnsweredAt.ShouldBe(At("2022-03-21T07:00"));
        (await AlertsAsync("HOTEL-1")).ShouldNotContain(a => a.Notice != null && a.Reason != "notice-issued");
    }

    [Fact]
    public async Task Numbers_run_per_region_and_year()
    {
        await RegionAsync("330203002", "330203", "township", inspection: false);
        (await NoticeAsync(await LobbyAsync("HOTEL-1"))).Number.ShouldBe("330203001-2022-0001");
        (await NoticeAsync(await LobbyAsync("HOTEL-2"))).Number.ShouldBe("330203001-2022-0002");
        (await NoticeAsync(await LobbyAsync("HOTEL-3", "330203002"))).Number.ShouldBe("330203002-2022-0001");
        await ClockToAsync("2022-12-31T23:59");
        (await NoticeAsync(await LobbyAsync("HOTEL-4"))).Number.ShouldBe("330203001-2022-0003");
        await ClockToAsync("2023-01-01T00:01");
        (await NoticeAsync(await LobbyAsync("HOTEL-5"))).Number.ShouldBe("330203001-2023-0001");
    }

    [Fact]
    public async Task A_notice_neither_acknowledged_nor_answered_climbs_to_the_top_and_repeats()
    {
        await LobbyAsync("HOTEL-1");
        await ClockToAsync("2022-03-23T08:00");

        (await ToldOfNoticesAsync("HOTEL-1")).ShouldBe(
        [
            "03-18 08:00 notice-issued 0: Line authority",
            "03-19 08:00 notice-unacknowledged 2: district officer",
            "03-20 08:00 escalated 3: city officer",
            "03-21 08:00 notice-unanswered 2: district officer",
            "03-22 08:00 escalated 3: city officer",
            "03-23 08:00 repeated 3: city officer",
        ]);
    }

    [Fact]
    public async Task A_notice_acknowledged_and_never_answered_climbs_from_the_day_its_answer_was_due()
    {
        var notice = await NoticeAsync(await LobbyAsync("HOTEL-1"));
        await ReceiptAsync("HOTEL-1", notice.Number);
        await ClockToAsync("2022-03-22T08:00");

        (await ToldOfNoticesAsync("HOTEL-1")).ShouldBe(
        [
            "03-18 08:00 notice-issued 0: Line authority",
            "03-21 08:00 notice-unanswered 2: district officer",
            "03-22 08:00 escalated 3: city officer",
        ]);
    }

    [Fact]
    public async Task A_notice_that_a_visit_asked_for_is_chased_also_when_its_issue_is_closed()
    {
        var number = await LobbyAsync("HOTEL-1");
        await AdvanceAsync(Duration.FromHours(1));
        await LookBackAsync("HOTEL-1", Lobby, "passed");
        (await IssueAsync(number)).State.ShouldBe(IssueState.Closed);

        await ClockToAsync("2022-03-19T12:00");
        (await ToldOfNoticesAsync("HOTEL-1"))[^1].ShouldBe("03-19 08:00 notice-unacknowledged 2: district officer");

        await ReceiptAsync("HOTEL-1", (await NoticeAsync(number)).Number, "every hotel was told to man its door");
        await ClockToAsync("2022-03-30T08:00");
        (await ToldOfNoticesAsync("HOTEL-1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_revoked_notice_is_told_to_its_addressee_and_chased_no_more()
    {
        var number = await LobbyAsync("HOTEL-1");
        var notice = await NoticeAsync(number);
        await CommandAsync("HOTEL-1", Lobby, new ItemCommand.RevokeNotice(System.Now, notice.Number, "city officer", "sent in error"));
        await ClockToAsync("2022-03-23T08:00");

        (await ToldOfNoticesAsync("HOTEL-1")).ShouldBe(
        [
            "03-18 08:00 notice-issued 0: Line authority",
            "03-18 08:00 withdrawn 0: Line authority",
        ]);
        (await NoticeAsync(number)).RevokedAt.ShouldBe(At("2022-03-18T08:00"));
        var twice = await TryCommandAsync("HOTEL-1", Lobby, new ItemCommand.RevokeNotice(System.Now, notice.Number, "city officer", "again"));
        twice.Status.ShouldBe(CommandStatus.Refused);
    }

    [Fact]
    public async Task A_receipt_for_a_notice_nobody_issued_is_rejected()
    {
        await LobbyAsync("HOTEL-1");
        var receipt = await SendAsync("receipt", "HOTEL-1", new { notice = "330203001-2022-0099" });
        receipt.Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-notice");
    }

    private async Task<string> LobbyAsync(string site, string region = "330203001")
    {
        await SiteAsync(site, "hotel", region, Lobby);
        return (await VisitAsync(site, Lobby, "fail", fixedOnTheSpot: true, notice: "authority")).Issues.ShouldHaveSingleItem();
    }

    private async Task<NoticeRow> NoticeAsync(string issue)
    {
        await SettleAsync();
        return (await System.Read.NoticesAsync(issue, CancellationToken.None)).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<string>> ToldOfNoticesAsync(string site) =>
        [.. (await AlertsAsync(site)).Where(a => a.Notice is not null).Select(a => a.Line)];
}

/// <inheritdoc/>
public sealed class NoticesOnSqlite() : Notices(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class NoticesOnPostgres() : Notices(new OneProcessOnPostgres());

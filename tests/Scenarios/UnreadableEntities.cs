using System.Text.Json;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Runtime;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>An entity that cannot be read holds up nobody but itself, and goes on where it was once it can be.</summary>
public abstract class UnreadableEntities : Scenario
{
    private const string Ill = "ILL-1";
    private const string Well = "WELL-1";
    private const string Flow = "market.flow";
    private const string Share = "courier-hub.tested-share";
    private const string Corridors = "isolation-hotel.corridors";

    /// <summary>Nobody waits for what an event leads to, and routine rows come when the story says so.</summary>
    private static readonly EngineOptions Options = new() { ReceiptWaitSeconds = 0, ProjectionSeconds = 60 };

    private readonly OneProcess _host;
    private readonly Illness _illness;
    private readonly LogSeen _logs;

    /// <param name="hostOf">Makes hosts.</param>
    protected UnreadableEntities(Func<EngineOptions, LogSeen, Illness, OneProcess> hostOf)
        : this(hostOf, new LogSeen(), new Illness())
    {
    }

    private UnreadableEntities(Func<EngineOptions, LogSeen, Illness, OneProcess> hostOf, LogSeen logs, Illness illness)
        : this(hostOf(Options, logs, illness), logs, illness)
    {
    }

    private UnreadableEntities(OneProcess host, LogSeen logs, Illness illness)
        : base(host) => (_host, _logs, _illness) = (host, logs, illness);

    /// <summary>Why an entity cannot be read.</summary>
    public enum Why
    {
        /// <summary>The disk or the server says so.</summary>
        Damaged,

        /// <summary>It holds facts that this version does not know.</summary>
        Unknown,
    }

    [Theory(Timeout = 120_000)]
    [InlineData(Why.Damaged)]
    [InlineData(Why.Unknown)]
    public async Task One_that_cannot_be_read_keeps_no_other_from_its_deadline_and_is_woken_late_once_it_can_be(Why why)
    {
        await IssuesAtBothAsync();
        await RestartAsync();
        FallIll(why);
        await ClockToAsync("2022-03-18T12:30");
        (await ToldAsync(Well, "2022-03-18T12:00")).ShouldContain("03-18 12:00 deadline-missed 3: city officer");
        (await ToldAsync(Ill, "2022-03-18T12:00")).ShouldBeEmpty();
        _logs.Of(1002).ShouldNotBeEmpty();

        _illness.Unreadable.Clear();
        await ClockToAsync("2022-03-18T12:32");
        (await AlertsAsync(Ill)).ShouldContain(a => a.Reason == "deadline-missed" && a.Late);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(Why.Damaged)]
    [InlineData(Why.Unknown)]
    public async Task One_that_cannot_be_read_when_it_is_overdue_at_the_start_keeps_nobody_waiting(Why why)
    {
        await IssuesAtBothAsync();
        FallIll(why);
        await RestartAsync("2022-03-18T12:30");
        (await AlertsAsync(Well)).ShouldContain(a => a.Reason == "deadline-missed");
        (await AlertsAsync(Ill)).ShouldNotContain(a => a.Reason == "deadline-missed");

        _illness.Unreadable.Clear();
        await ClockToAsync("2022-03-18T12:32");
        (await AlertsAsync(Ill)).Count(a => a.Reason == "deadline-missed").ShouldBe(1);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(Why.Damaged, false)]
    [InlineData(Why.Unknown, false)]
    [InlineData(Why.Unknown, true)]
    public async Task Messages_to_one_that_cannot_be_read_wait_for_it_in_their_order_and_are_decided_once(Why why, bool isMendedByAStart)
    {
        await BothAsync();
        await RestartAsync();
        FallIll(why);
        await VisitAsync(Ill, Flow, "fail", severity: "general");
        await VisitAsync(Ill, Flow, "fail", severity: "critical");
        await SettleAsync();
        await RestartAsync();
        await VisitAsync(Ill, Flow, "fail", severity: "serious");
        await VisitAsync(Well, Flow, "fail", severity: "serious");
        await SettleAsync();
        (await IssuesAsync(Well)).ShouldHaveSingleItem();
        (await IssuesAsync(Ill)).ShouldBeEmpty();

        _illness.Unreadable.Clear();
        if (isMendedByAStart)
        {
            await RestartAsync();
        }

        await UntilAsync(async () => (await IssuesAsync(Ill)).SingleOrDefault()?.Findings == 3, "all three findings are there");
        await RestartAsync();
        await SettleAsync();
        var entries = (await EntriesAsync(EntityKey.Item(Ill, Flow))).Where(e => e.Kind == EntryKinds.Message).ToList();
        entries.Count.ShouldBe(4);
        entries[1..].Select(SeverityOf).ShouldBe(["general", "critical", "serious"]);
        (await IssuesAsync(Ill)).ShouldHaveSingleItem().Findings.ShouldBe(3);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_that_cannot_be_read_stays_in_the_store_and_does_not_keep_the_system_from_starting()
    {
        await BothAsync();
        await RestartAsync();
        FallIll(Why.Unknown);
        await VisitAsync(Ill, Flow, "fail");
        await SettleAsync();
        await _host.AlterAsync("UPDATE messages SET body = substr(body, 2)");
        _illness.Unreadable.Clear();
        await RestartAsync();
        _logs.Of(1008).ShouldHaveSingleItem().ShouldContain(Ill);
        await VisitAsync(Well, Flow, "fail");
        await SettleAsync();
        (await IssuesAsync(Well)).ShouldHaveSingleItem();

        // It is brought again with every start, whatever version that is of.
        await RestartAsync();
        _logs.Of(1008).Count.ShouldBe(2);
        (await IssuesAsync(Ill)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Why.Damaged)]
    [InlineData(Why.Unknown)]
    public async Task What_is_behind_in_the_lists_is_brought_after_at_the_start_past_one_that_cannot_be_read(Why why)
    {
        await HubsAsync();
        await ReadingAsync(Ill, Share, 97m);
        await ReadingAsync(Well, Share, 98m);
        FallIll(why, Share);
        await RestartAsync();
        (await ItemAsync(Well, Share)).LastValue.ShouldBe(98m);
        (await ItemAsync(Ill, Share)).LastValue.ShouldBeNull();
        _logs.Of(1002).ShouldHaveSingleItem().ShouldContain(Ill);

        _illness.Unreadable.Clear();
        await ReadingAsync(Ill, Share, 99m);
        await SettleAsync();
        (await ItemAsync(Ill, Share)).LastValue.ShouldBe(99m);
    }

    [Fact]
    public async Task One_whose_template_is_gone_since_it_was_dropped_does_not_keep_the_system_from_starting()
    {
        await SiteAsync(Ill, "courier-hub", items: Share);
        await SiteAsync(Well, "isolation-hotel", items: Corridors);
        await SettleAsync();
        await ReadingAsync(Ill, Share, 97m);
        await AcceptedAsync("site", Ill, new { code = Ill, items = Array.Empty<string>() });
        await UntilAsync(async () => (await ItemAsync(Ill, Share)).State == "inactive", "the item is dropped");
        await DutyAsync(Well, Corridors);
        _host.Catalogue = Without(Share);
        await RestartAsync();
        _logs.Of(1007).ShouldHaveSingleItem().ShouldContain(Share);
        (await ItemAsync(Well, Corridors)).LastAt.ShouldBe(System.Now);
    }

    [Fact(Timeout = 120_000)]
    public async Task While_the_store_is_away_for_all_a_wake_waits_for_it_and_is_decided_at_its_own_instant()
    {
        await IssuesAtBothAsync();
        await ClockToAsync("2022-03-18T11:59");
        await RestartAsync();
        _illness.IsAway = true;
        var advanced = ClockToAsync("2022-03-18T12:30");
        await UntilAsync(() => _illness.Refused >= 8, "it is tried again");
        advanced.IsCompleted.ShouldBeFalse();

        _illness.IsAway = false;
        await advanced;
        foreach (var site in (string[])[Ill, Well])
        {
            (await ToldAsync(site, "2022-03-18T12:00")).ShouldContain("03-18 12:00 deadline-missed 3: city officer");
        }
    }

    [Fact]
    public async Task An_advance_that_could_not_read_the_wakes_passes_none_over_when_it_is_repeated()
    {
        await IssuesAtBothAsync();
        await RestartAsync();
        _illness.WakesNotRead = 1;
        await Should.ThrowAsync<StoreException>(() => ClockToAsync("2022-03-18T12:30"));
        await ClockToAsync("2022-03-18T12:30");
        (await AlertsAsync(Well)).ShouldContain(a => a.Reason == "deadline-missed" && a.DecidedAt == At("2022-03-18T12:00") && !a.Late);
    }

    private static CatalogueData Without(string template) => new(
        Shipped.Catalogue.SiteTypes.Values.Select(t => t with { Templates = [.. t.Templates.Where(of => of.Code != template)] }),
        Shipped.Catalogue.Policies.Values,
        Shipped.Catalogue.Calendars.Values);

    private static string? SeverityOf(StoredEntry entry) => JsonDocument.Parse(entry.Input).RootElement.GetProperty("severity").GetString();

    private async Task BothAsync()
    {
        await SiteAsync(Ill, "market", items: Flow);
        await SiteAsync(Well, "market", items: Flow);
        await SettleAsync();
    }

    private async Task IssuesAtBothAsync()
    {
        await BothAsync();
        await VisitAsync(Ill, Flow, "fail", severity: "critical");
        await VisitAsync(Well, Flow, "fail", severity: "critical");
        await SettleAsync();
    }

    private async Task HubsAsync()
    {
        await SiteAsync(Ill, "courier-hub", items: Share);
        await SiteAsync(Well, "courier-hub", items: Share);
        await SettleAsync();
    }

    private void FallIll(Why why, string item = Flow) => _illness.Unreadable[EntityKey.Item(Ill, item)] =
        () => why == Why.Damaged ? new StoreException("The page is damaged.") : new JsonException("There is no such fact.");
}

/// <inheritdoc/>
public sealed class UnreadableEntitiesOnSqlite()
    : UnreadableEntities((options, logs, illness) => new OneProcessOnSqlite(options, logs) { Illness = illness });

/// <inheritdoc/>
public sealed class UnreadableEntitiesOnPostgres()
    : UnreadableEntities((options, logs, illness) => new OneProcessOnPostgres(options, logs) { Illness = illness });

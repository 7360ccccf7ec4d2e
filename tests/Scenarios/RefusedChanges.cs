using Monitoring.Contracts.Receipts;
using Monitoring.Runtime;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>A change that the store cannot hold fails alone, however many are written with it.</summary>
public abstract class RefusedChanges : Scenario
{
    private const string Share = "courier-hub.tested-share";
    private const string Bad = "HUB-17";

    private static readonly string[] Hubs = [.. Enumerable.Range(1, 40).Select(n => $"HUB-{n}")];

    /// <summary>Nobody waits for what an event leads to, and routine rows come when the story says so.</summary>
    private static readonly EngineOptions Options = new() { ReceiptWaitSeconds = 0, ProjectionSeconds = 60 };

    private readonly OneProcess _host;
    private readonly LogSeen _logs;

    /// <param name="hostOf">Makes hosts.</param>
    protected RefusedChanges(Func<EngineOptions, LogSeen, OneProcess> hostOf)
        : this(hostOf, new LogSeen())
    {
    }

    private RefusedChanges(Func<EngineOptions, LogSeen, OneProcess> hostOf, LogSeen logs)
        : this(hostOf(Options, logs), logs)
    {
    }

    private RefusedChanges(OneProcess host, LogSeen logs)
        : base(host) => (_host, _logs) = (host, logs);

    /// <summary>Has a table refuse the rows of a site.</summary>
    /// <param name="table">The table.</param>
    protected abstract string Refusing(string table);

    /// <summary>Has it take them again.</summary>
    /// <param name="table">The table.</param>
    protected abstract string Taking(string table);

    [Fact(Timeout = 120_000)]
    public async Task An_event_whose_row_is_refused_is_answered_retry_and_those_written_with_it_are_accepted()
    {
        await HubsAsync();
        await _host.AlterAsync(Refusing("visits"));
        var visits = Hubs.Select(hub => EventOf("visit", hub, VisitData(Share, "fail"))).ToList();
        var receipts = await SendBatchAsync(visits);
        for (var i = 0; i < Hubs.Length; i++)
        {
            receipts[i].Status.ShouldBe(Hubs[i] == Bad ? ReceiptStatus.Retry : ReceiptStatus.Accepted, Hubs[i]);
        }

        await SettleAsync();
        (await IssuesAsync(Bad)).ShouldBeEmpty();
        (await IssuesAsync(Hubs[^1])).ShouldHaveSingleItem();
        _logs.Of(1001).ShouldHaveSingleItem().ShouldContain(Bad);
        _logs.Of(1009).ShouldNotBeEmpty();

        // The store works, so nobody is to be sent elsewhere for it.
        _host.IsStoreWorking.ShouldBeTrue();

        await _host.AlterAsync(Taking("visits"));
        (await SendRawAsync(visits[Array.IndexOf(Hubs, Bad)])).Status.ShouldBe(ReceiptStatus.Accepted);
        await SettleAsync();
        (await IssuesAsync(Bad)).ShouldHaveSingleItem();
    }

    [Fact(Timeout = 120_000)]
    public async Task Routine_rows_that_are_refused_keep_no_others_back_and_nobody_from_starting()
    {
        await HubsAsync();
        await _host.AlterAsync(Refusing("items"));
        await ReadAllAsync(97m);
        await SettleAsync();
        await RestartAsync();
        foreach (var hub in Hubs.Where(hub => hub != Bad))
        {
            (await ItemAsync(hub, Share)).LastValue.ShouldBe(97m);
        }

        (await ItemAsync(Bad, Share)).LastValue.ShouldBeNull();
        _logs.Of(1007).ShouldAllBe(line => line.Contains(Bad));
        _logs.Of(1007).ShouldNotBeEmpty();

        await _host.AlterAsync(Taking("items"));
        await ReadAllAsync(98m);
        await SettleAsync();
        (await ItemAsync(Bad, Share)).LastValue.ShouldBe(98m);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_wake_whose_change_is_refused_keeps_no_other_from_its_deadline_and_is_told_late_once_it_can_be()
    {
        await HubsAsync();
        await AcceptedAsync(Hubs.Select(hub => EventOf("visit", hub, VisitData(Share, "fail", severity: "critical"))));
        await SettleAsync();
        await _host.AlterAsync(Refusing("issues"));
        await ClockToAsync("2022-03-18T12:30");
        (await AlertsAsync(Hubs[^1])).ShouldContain(a => a.Reason == "deadline-missed");
        (await AlertsAsync(Bad)).ShouldNotContain(a => a.Reason == "deadline-missed");

        await _host.AlterAsync(Taking("issues"));
        await ClockToAsync("2022-03-18T12:32");
        (await AlertsAsync(Bad)).ShouldContain(a => a.Reason == "deadline-missed" && a.Late);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_whose_change_is_refused_waits_for_it_and_nobody_waits_with_it()
    {
        await HubsAsync();
        await _host.AlterAsync(Refusing("issues"));
        await AcceptedAsync(Hubs.Select(hub => EventOf("visit", hub, VisitData(Share, "fail"))));
        await SettleAsync();
        (await IssuesAsync(Hubs[^1])).ShouldHaveSingleItem();
        (await IssuesAsync(Bad)).ShouldBeEmpty();

        await _host.AlterAsync(Taking("issues"));
        await UntilAsync(async () => (await IssuesAsync(Bad)).Count == 1, "its issue is raised");
    }

    private async Task HubsAsync()
    {
        foreach (var hub in Hubs)
        {
            await SiteAsync(hub, "courier-hub", items: Share);
        }

        await SettleAsync();
    }

    private Task ReadAllAsync(decimal value) =>
        AcceptedAsync(Hubs.Select(hub => EventOf("reading", hub, new { item = Share, value, unit = "%" })));
}

/// <inheritdoc/>
public sealed class RefusedChangesOnSqlite() : RefusedChanges((options, logs) => new OneProcessOnSqlite(options, logs))
{
    /// <inheritdoc/>
    protected override string Refusing(string table) =>
        $"""
        CREATE TRIGGER {table}_added BEFORE INSERT ON {table} WHEN NEW.site = 'HUB-17' BEGIN SELECT RAISE(ABORT, 'refused'); END;
        CREATE TRIGGER {table}_changed BEFORE UPDATE ON {table} WHEN NEW.site = 'HUB-17' BEGIN SELECT RAISE(ABORT, 'refused'); END;
        """;

    /// <inheritdoc/>
    protected override string Taking(string table) => $"DROP TRIGGER {table}_added; DROP TRIGGER {table}_changed;";
}

/// <inheritdoc/>
public sealed class RefusedChangesOnPostgres() : RefusedChanges((options, logs) => new OneProcessOnPostgres(options, logs))
{
    /// <inheritdoc/>
    protected override string Refusing(string table) => $"ALTER TABLE {table} ADD CONSTRAINT refused CHECK (site <> 'HUB-17') NOT VALID";

    /// <inheritdoc/>
    protected override string Taking(string table) => $"ALTER TABLE {table} DROP CONSTRAINT refused";
}

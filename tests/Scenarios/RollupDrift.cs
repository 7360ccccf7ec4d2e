using Monitoring.Runtime;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>
/// Live figures that are not the store's are found, told and mended. Only a mistake makes them differ, so the data is
/// altered behind the system's back.
/// </summary>
public abstract class RollupDrift : Scenario
{
    private const string Gauge = "monitoring.rollups.drift";
    private const string South = "330203001";
    private const string North = "330205001";
    private const string Flow = "market.flow";

    private readonly Func<EngineOptions, LogSeen, OneProcess> _hostOf;
    private readonly OneProcess _data;
    private readonly LogSeen _logs;

    /// <param name="hostOf">Makes hosts.</param>
    protected RollupDrift(Func<EngineOptions, LogSeen, OneProcess> hostOf)
        : this(hostOf, new LogSeen(), new EngineOptions { RollupComparisonSeconds = 3_600 })
    {
    }

    private RollupDrift(Func<EngineOptions, LogSeen, OneProcess> hostOf, LogSeen logs, EngineOptions options)
        : this(hostOf, logs, hostOf(options, logs))
    {
    }

    private RollupDrift(Func<EngineOptions, LogSeen, OneProcess> hostOf, LogSeen logs, OneProcess data)
        : base(data) => (_hostOf, _logs, _data) = (hostOf, logs, data);

    [Fact]
    public async Task A_figure_that_is_not_the_stores_is_measured_logged_and_mended()
    {
        await IssueInTheSouthAsync();
        using var drift = new GaugeReader(System, Gauge);
        drift.Read().ShouldBeNull();
        (await _data.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);

        // One issue is in another region and graver than the system knows: one figure has lost it, another has won it.
        await _data.AlterAsync($"UPDATE issues SET region = '{North}', severity = 'critical'");
        Standing().ShouldBe([$"{South} sites 1", $"{South} Open General 1"]);
        (await _data.CompareRollupsAsync()).ShouldBe(2);
        drift.Read().ShouldBe(2);
        _logs.Of(1301).ShouldHaveSingleItem().ShouldStartWith("2 figures of the roll-ups were not those of the store");
        Standing().ShouldBe([$"{South} sites 1", $"{North} Open Critical 1"]);

        await _data.AlterAsync("UPDATE sites SET status = 'closed'");
        (await _data.CompareRollupsAsync()).ShouldBe(1);
        drift.Read().ShouldBe(1);
        _logs.Of(1301)[^1].ShouldEndWith($"the first is {South} sites: 1 instead of 0");
        Standing().ShouldBe([$"{North} Open Critical 1"]);

        (await _data.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);
        _logs.Of(1301).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_comparison_that_fails_says_nothing_and_leaves_the_figures_alone()
    {
        await IssueInTheSouthAsync();
        using var drift = new GaugeReader(System, Gauge);
        (await _data.CompareRollupsAsync()).ShouldBe(0);
        await _data.AlterAsync("ALTER TABLE issues RENAME TO away");
        await Should.ThrowAsync<StoreException>(_data.CompareRollupsAsync);
        drift.Read().ShouldBeNull();
        Standing().ShouldBe([$"{South} sites 1", $"{South} Open General 1"]);

        await _data.AlterAsync("ALTER TABLE away RENAME TO issues");
        (await _data.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);
    }

    [Fact]
    public async Task Comparisons_are_made_regularly_and_each_engine_measures_its_own()
    {
        await IssueInTheSouthAsync();
        var logs = new LogSeen();
        await using var often = _hostOf(new EngineOptions { RollupComparisonSeconds = 0.05 }, logs);
        await often.StartAsync(At(Beginning));
        using var here = new GaugeReader(System, Gauge);
        using var there = new GaugeReader(often.Monitoring, Gauge);
        await UntilAsync(() => there.Read() == 0, "the figures were compared, and none differs");

        await often.AlterAsync($"INSERT INTO sites (code, region, status, name_zh, name_en, facts) VALUES ('S', '{South}', 'active', '', '', '{{}}')");
        // The right figures are shown before it is logged that they were not.
        await UntilAsync(() => logs.Of(1301).Count > 0, "it is said that they differed");
        often.Monitoring.Rollups.Of(South).Sites.ShouldBe(1);
        logs.Of(1301).ShouldBe([$"1 figures of the roll-ups were not those of the store, which are shown from now on; the first is {South} sites: 0 instead of 1"]);
        await UntilAsync(() => there.Read() == 0, "the figures were compared, and none differs");
        here.Read().ShouldBeNull();
        _logs.Of(1301).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_meter_ends_with_its_engine()
    {
        using var drift = new GaugeReader(System, Gauge);
        (await _data.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);
        await RestartAsync();
        drift.Read().ShouldBeNull();
    }

    private async Task IssueInTheSouthAsync()
    {
        await RegionAsync("330205", "330200", "north district");
        await RegionAsync(North, "330205", "north township", inspection: false);
        await SiteAsync("MARKET-1", "market", South, Flow);
        await VisitAsync("MARKET-1", Flow, "fail");
        await SettleAsync();
    }
}

/// <inheritdoc/>
public sealed class RollupDriftOnSqlite() : RollupDrift((options, logs) => new OneProcessOnSqlite(options, logs));

/// <inheritdoc/>
public sealed class RollupDriftOnPostgres() : RollupDrift((options, logs) => new OneProcessOnPostgres(options, logs));

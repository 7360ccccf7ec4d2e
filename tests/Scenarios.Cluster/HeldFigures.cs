using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Grains;
using Monitoring.Grains.Shells;
using Monitoring.Grains.Wire;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Rollups;
using Monitoring.Scenarios.Kit;
using Npgsql;
using Orleans.Core.Internal;
using Shouldly;

namespace Monitoring.Scenarios.Cluster;

/// <summary>
/// Grains of regions hold the figures of all below them: they move with what any node commits, go on from a snapshot where they
/// come back, and what is wrong with one is found, counted and mended.
/// </summary>
public sealed class HeldFigures : StoryOfSilos
{
    private const string City = "330200";
    private const string South = "330203001";
    private const string Flow = "market.flow";
    private const string Ledger = "market.ledger";

    private static readonly string[] Regions = [City, "330203", South, "330205", "330205001"];

    private readonly LogSeen _logs;

    /// <summary>On two silos.</summary>
    public HeldFigures()
        : this(new LogSeen())
    {
    }

    private HeldFigures(LogSeen logs)
        : this(new TwoSilos(logs: logs), logs)
    {
    }

    private HeldFigures(TwoSilos silos, LogSeen logs)
        : base(silos) => _logs = logs;

    [Fact]
    public async Task Figures_move_along_with_a_story_and_are_those_of_the_store()
    {
        using var drift = new DriftReader(Silos.Engines);
        await NorthAsync();
        foreach (var region in Regions)
        {
            await HeldAsync(region);
        }

        await SiteAsync("MARKET-1", "market", South, Flow, Ledger);
        await SiteAsync("MARKET-2", "market", "330205001", Flow);
        await VisitAsync("MARKET-1", Flow, "fail");
        await VisitAsync("MARKET-1", Ledger, "fail", severity: "critical");
        await VisitAsync("MARKET-2", Flow, "fail");
        await ClaimAsync("MARKET-1", Flow);
        await ShouldHoldWhatTheStoreCountsAsync();
        (await HeldAsync(City)).Figures.ShouldBe(
            new Dictionary<string, int> { ["sites"] = 2, ["open/critical"] = 1, ["open/general"] = 1, ["awaitingLookBack/general"] = 1 }, ignoreOrder: true);

        // A site moves, an issue comes due, and a whole district goes over to the other one.
        await AcceptedAsync("site", "MARKET-2", new { code = "MARKET-2", region = South });
        await ClockToAsync("2022-03-20T08:00");
        await ShouldHoldWhatTheStoreCountsAsync();
        await AcceptedAsync("region", South, new { code = South, parent = "330205" });
        await ShouldHoldWhatTheStoreCountsAsync();
        (await HeldAsync("330205")).Figures["sites"].ShouldBe(2);
        (await HeldAsync("330203")).Figures.ShouldBeEmpty();

        (await Host.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);
    }

    [Fact]
    public async Task A_grain_that_comes_back_goes_on_from_its_snapshot()
    {
        using var drift = new DriftReader(Silos.Engines);
        await SiteAsync("MARKET-1", "market", South, Flow, Ledger);
        await VisitAsync("MARKET-1", Flow, "fail");
        await ShouldHoldWhatTheStoreCountsAsync(City, South);
        foreach (var region in (string[])[City, South])
        {
            // What moves while it is away is added to what it was.
            await ComeBackAsync(region, () => VisitAsync("MARKET-1", Ledger, "fail"));
            await ComeBackAsync(region, () => ClaimAsync("MARKET-1", Flow));
        }

        await ShouldHoldWhatTheStoreCountsAsync(City, South);
        (await Host.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(0);
        _logs.Of(1303).ShouldBeEmpty();
        _logs.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_snapshot_that_somebody_has_altered_is_found_counted_and_mended()
    {
        using var drift = new DriftReader(Silos.Engines);
        await SiteAsync("MARKET-1", "market", South, Flow);
        await VisitAsync("MARKET-1", Flow, "fail");
        await ShouldHoldWhatTheStoreCountsAsync(City, South);
        await ComeBackAsync(City, () => Task.CompletedTask);
        drift.Read().ShouldBe(0);

        await AlterAsync(City, "\"sites\":1", "\"sites\":7");
        await ComeBackAsync(City, () => Task.CompletedTask);
        await UntilAsync(() => Task.FromResult(drift.Read() > 0), "the comparison after it came back");
        drift.Read().ShouldBe(1);
        await UntilAsync(() => Task.FromResult(_logs.Of(1303).Count > 0), "what was counted is logged");
        _logs.Of(1303).ShouldHaveSingleItem().ShouldEndWith($"the first is {City} sites: 7 instead of 1");
        await ShouldHoldWhatTheStoreCountsAsync(City, South);

        // The mended figures are what it leaves behind from then on.
        await ComeBackAsync(City, () => Task.CompletedTask);
        await ShouldHoldWhatTheStoreCountsAsync(City, South);
        (await Host.CompareRollupsAsync()).ShouldBe(0);
        drift.Read().ShouldBe(1);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_written_over()
    {
        await SiteAsync("MARKET-1", "market", South, Flow);
        await ShouldHoldWhatTheStoreCountsAsync(City);
        await ComeBackAsync(City, () => Task.CompletedTask);

        await AlterAsync(City, "\"position\":", "\"position\":x");
        await DeactivateAsync(City);
        await VisitAsync("MARKET-1", Flow, "fail");
        await ShouldHoldWhatTheStoreCountsAsync(City);
        await ComeBackAsync(City, () => Task.CompletedTask);
        (await HeldAsync(City)).Figures.ShouldBe(new Dictionary<string, int> { ["sites"] = 1, ["open/general"] = 1 }, ignoreOrder: true);
        _logs.Of(1303).ShouldBeEmpty();
    }

    private IRegionGrain Grain(string region) => Silos.Grains.GetGrain<IRegionGrain>(GrainKeys.Of(Silos.Installation, region));

    private async Task NorthAsync()
    {
        await RegionAsync("330205", "330200", "north district");
        await RegionAsync("330205001", "330205", "north township", inspection: false);
    }

    /// <summary>What a grain holds, once it does, and once its node has heard everything.</summary>
    private async Task<RollupWire> HeldAsync(string region)
    {
        foreach (var engine in Silos.Engines)
        {
            await engine.HearAsync(TestContext.Current.CancellationToken);
        }

        RollupWire? held = null;
        await UntilAsync(async () => (held = await Grain(region).RollupAsync()) is not null, $"the figures of {region} are held");
        return held!;
    }

    private async Task ShouldHoldWhatTheStoreCountsAsync(params string[] regions)
    {
        await SettleAsync();
        var stored = await System.Read.RollupsAsync(CancellationToken.None);
        var counted = RegionRollups.From(stored);
        foreach (var region in regions.Length == 0 ? Regions : regions)
        {
            var held = await HeldAsync(region);
            held.Figures.ShouldBe(Figures(counted.Sum(System.Directory.Subtree(region))), ignoreOrder: true, region);
            held.Position.ShouldBeGreaterThanOrEqualTo(stored.Position);
        }
    }

    private static Dictionary<string, int> Figures(RegionRollup rollup)
    {
        var figures = (
            from state in Enum.GetValues<IssueState>()
            from severity in Enum.GetValues<Severity>()
            select (Name: $"{Words.Of(state)}/{Words.Of(severity)}", Count: rollup.Issues(state, severity))).Append((Name: "sites", Count: rollup.Sites));
        return figures.Where(f => f.Count != 0).ToDictionary(f => f.Name, f => f.Count);
    }

    private async Task DeactivateAsync(string region)
    {
        await HeldAsync(region);
        await Grain(region).Cast<IGrainManagementExtension>().DeactivateOnIdle();
    }

    /// <summary>Has a grain go and come back, with something that happens about then, and waits until it holds figures again, which it has from its snapshot.</summary>
    private async Task ComeBackAsync(string region, Func<Task> meanwhile)
    {
        var before = CameBack(region);
        await DeactivateAsync(region);
        await meanwhile();
        await UntilAsync(() => Task.FromResult(CameBack(region) > before), $"{region} goes on from its snapshot");
        await HeldAsync(region);
    }

    private int CameBack(string region) => _logs.Of(1305).Count(l => l.StartsWith($"The roll-up of region {region} goes on", StringComparison.Ordinal));

    /// <summary>Alters a snapshot behind the system's back.</summary>
    private async Task AlterAsync(string region, string text, string by)
    {
        await using var connection = TestSilo.Tables();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "UPDATE states SET binary_part = convert_to(replace(convert_from(binary_part, 'UTF8'), $2, $3), 'UTF8') "
            + "WHERE extension = $1 AND convert_from(binary_part, 'UTF8') LIKE '%' || $2 || '%'",
            connection);
        foreach (var value in (string[])[GrainKeys.Of(Silos.Installation, region), text, by])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}

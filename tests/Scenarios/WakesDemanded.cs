using Monitoring.Core.Catalogue;
using Monitoring.Runtime.Verification;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What nothing would come of any more is found by a verification, and what is only put off is not taken for it.</summary>
/// <param name="data">The host.</param>
public abstract class WakesDemanded(OneProcess data) : Scenario(data)
{
    private const string Site = "ISO-1";
    private const string Corridors = "isolation-hotel.corridors";
    private const string Registered = $"item:{Site}.{Corridors}";

    /// <summary>Ten years in ticks of 100 ns.</summary>
    private const string TenYears = "3155760000000000";

    [Fact]
    public async Task A_duty_without_an_issue_whose_wake_is_lost_or_late_is_found()
    {
        await SiteAsync(Site, "isolation-hotel", items: Corridors);
        await ClockToAsync("2022-03-18T13:00");
        await DutyAsync(Site, Corridors);
        await SettleAsync();
        await IsFoundAsync(Registered);
    }

    [Fact]
    public async Task An_item_that_is_only_inspected_is_found()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await VisitAsync("MARKET-1", "market.flow", "pass");
        await SettleAsync();
        await IsFoundAsync("item:MARKET-1.market.flow");
    }

    [Fact]
    public async Task An_issue_that_waits_for_a_sealed_look_back_is_found_with_and_without_the_key()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await VisitAsync("MARKET-1", "market.flow", "fail");
        await ClaimAsync("MARKET-1", "market.flow");
        await SettleAsync();
        data.Verify(sealing: false, Shipped.Catalogue).ShouldBeEmpty();
        await IsFoundAsync("item:MARKET-1.market.flow");
    }

    [Fact]
    public async Task A_suspended_site_that_would_never_go_on_is_found()
    {
        await SiteAsync(Site, "isolation-hotel", items: Corridors);
        await AcceptedAsync("site", Site, new { code = Site, status = "suspended", until = "2022-03-25T08:00:00+08:00" });
        await SettleAsync();
        await IsFoundAsync($"site:{Site}");
    }

    [Fact]
    public async Task A_region_that_would_never_tell_its_rise_is_found()
    {
        await SettleAsync();
        await AcceptedAsync("region", "330203", new { code = "330203", riskLevel = "high" });
        await IsFoundAsync("region:330203");
    }

    [Fact]
    public async Task An_item_whose_wake_was_put_off_by_a_catalogue_that_nothing_was_decided_by_yet_is_sound()
    {
        await SiteAsync(Site, "isolation-hotel", items: Corridors);
        await SettleAsync();
        await RestartAsync(Weekly());
        await ClockToAsync("2022-03-20T08:00");

        data.Verify(sealing: true, Weekly()).ShouldBeEmpty();

        // Only the catalogue says so: by the one before, this wake comes days too late.
        data.Verify(sealing: true, Shipped.Catalogue).ShouldHaveSingleItem().Entity.ShouldBe(Registered);
    }

    [Fact]
    public async Task An_item_that_is_still_to_be_woken_by_the_catalogue_before_is_sound()
    {
        await RestartAsync(Weekly());
        await SiteAsync(Site, "isolation-hotel", items: Corridors);
        await SettleAsync();
        await RestartAsync(Shipped.Catalogue);
        await DutyAsync(Site, Corridors);
        await SettleAsync();

        data.Verify(sealing: true, Shipped.Catalogue).ShouldBeEmpty();
    }

    private Task RestartAsync(CatalogueData catalogue)
    {
        data.Catalogue = catalogue;
        return RestartAsync();
    }

    /// <summary>The catalogue with the corridors to be done once a week.</summary>
    private static CatalogueData Weekly()
    {
        var shipped = Shipped.Catalogue;
        return new CatalogueData(
            shipped.SiteTypes.Values.Select(type => new SiteType(type.Code, type.Name, [.. type.Templates.Select(OnceAWeek)])),
            shipped.Policies.Values,
            shipped.Calendars.Values);
    }

    private static Template OnceAWeek(Template template) => template.Code == Corridors ? template with { Cadence = new Cadence.EveryHours(168) } : template;

    private async Task IsFoundAsync(string entity)
    {
        data.Verify(sealing: true, Shipped.Catalogue).ShouldBeEmpty();
        await data.AlterAsync($"UPDATE wakes SET due = due + {TenYears} WHERE entity = (SELECT id FROM entities WHERE key = '{entity}')");
        IsMissing(entity, "due");
        await data.AlterAsync($"DELETE FROM wakes WHERE entity = (SELECT id FROM entities WHERE key = '{entity}')");
        IsMissing(entity, null);
    }

    private void IsMissing(string entity, string? column)
    {
        foreach (var sealing in (bool[])[true, false])
        {
            var difference = data.Verify(sealing, null).ShouldHaveSingleItem();
            difference.Kind.ShouldBe(DifferenceKinds.WakeMissing);
            difference.Entity.ShouldBe(entity);
            difference.Column.ShouldBe(column);
        }
    }
}

/// <inheritdoc/>
public sealed class WakesDemandedOnSqlite() : WakesDemanded(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class WakesDemandedOnPostgres() : WakesDemanded(new OneProcessOnPostgres());

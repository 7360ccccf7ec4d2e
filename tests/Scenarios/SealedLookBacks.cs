using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Serialization;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>The instant of a look-back: drawn from working time, shown to nobody before it comes, proved afterwards.</summary>
public abstract class SealedLookBacks(IScenarioHost host) : Scenario(host)
{
    private const string Site = "MARKET-1";
    private const string Flow = "market.flow";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public async Task Nobody_is_shown_the_instant_before_it_comes_and_the_call_comes_at_it_exactly()
    {
        // The same story gives the same draw, so that a first telling betrays the instant to the test and to nobody else.
        var at = await ElsewhereAsync(async () =>
        {
            await ClaimedAsync();
            await AdvanceAsync(Duration.FromDays(8));
            return (await AlertsAsync(Site)).Single(a => a.Reason == "look-back-due").DecidedAt;
        });

        await ClaimedAsync();
        var claimedAt = System.Now;
        var before = await PictureAsync(Site);
        foreach (var disclosed in Written(at))
        {
            before.ShouldAllBe(line => !line.Contains(disclosed, StringComparison.Ordinal));
        }

        var issue = (await IssuesAsync(Site)).ShouldHaveSingleItem();
        issue.LookBackFrom.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(claimedAt + Duration.FromDays(1));
        issue.LookBackTo.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(claimedAt + Duration.FromDays(7));
        issue.LookBackDueAt.ShouldBeNull();
        at.ShouldBeInRange(issue.LookBackFrom.Value, issue.LookBackTo.Value);
        ShouldBeWorkingTime(at);

        await AdvanceAsync(at - System.Now - Duration.FromSeconds(1));
        ShouldBeTheSame(await PictureAsync(Site), before);

        await AdvanceAsync(Duration.FromSeconds(1));
        var called = (await AlertsAsync(Site)).Single(a => a.Reason == "look-back-due");
        called.DecidedAt.ShouldBe(at);
        called.Late.ShouldBeFalse();
        called.Names.ShouldBe(["district inspector"]);
        (await IssuesAsync(Site)).ShouldHaveSingleItem().LookBackDueAt.ShouldBe(at + Duration.FromHours(24));
    }

    [Fact]
    public async Task The_commitment_in_the_ledger_is_proved_by_the_opening_that_comes_with_the_look_back()
    {
        await ClaimedAsync();
        (await FactsAsync(Site, Flow)).ShouldNotContain(f => f.ToString().Contains("roundKey", StringComparison.OrdinalIgnoreCase));
        await LookBackAsync(Site, Flow, "incomplete");
        await ClaimAsync(Site, Flow);
        await AdvanceAsync(Duration.FromDays(8));
        await LookBackAsync(Site, Flow, "passed");

        var looks = await OfKindAsync<SealedLookBack>("look-back-sealed", "look");
        var openings = await OfKindAsync<LookBackOpening>("look-back-done", "opening");
        looks.Select(l => l.Round).ShouldBe([1, 2]);
        looks.Select(l => l.Nonce).ShouldBeUnique();
        openings.Count.ShouldBe(2);
        SealedDraw.Proves(openings[0], looks[0]).ShouldBeTrue();
        SealedDraw.Proves(openings[1], looks[1]).ShouldBeTrue();
        SealedDraw.Proves(openings[0], looks[1]).ShouldBeFalse();
        SealedDraw.Proves(openings[1] with { At = openings[1].At + Duration.FromSeconds(1) }, looks[1]).ShouldBeFalse();
        (await AlertsAsync(Site)).Single(a => a.Reason == "look-back-due").DecidedAt.ShouldBe(openings[1].At);
    }

    [Fact]
    public async Task A_window_without_working_time_draws_from_the_next_working_period_make_up_workdays_included()
    {
        await SiteAsync(Site, "market", items: [Flow, "market.masks"]);

        // Saturday 2 April is worked; Sunday the 3rd to Tuesday the 5th are holidays.
        await ClockToAsync("2022-04-01T18:00");
        await VisitAsync(Site, Flow, "fail", severity: "critical", fixedOnTheSpot: true);
        await ClockToAsync("2022-04-02T18:00");
        await VisitAsync(Site, "market.masks", "fail", severity: "critical", fixedOnTheSpot: true);
        await AdvanceAsync(Duration.FromDays(6));

        var calls = (await AlertsAsync(Site)).Where(a => a.Reason == "look-back-due").ToList();
        Date(calls.Single(a => a.Item == Flow)).ShouldBe(new LocalDate(2022, 4, 2));
        Date(calls.Single(a => a.Item == "market.masks")).ShouldBe(new LocalDate(2022, 4, 6));
        calls.ForEach(c => ShouldBeWorkingTime(c.DecidedAt));
    }

    [Fact]
    public async Task A_look_back_may_be_recorded_before_it_is_called_and_then_nobody_is_called()
    {
        await ClaimedAsync();
        await AdvanceAsync(Duration.FromHours(1));
        await LookBackAsync(Site, Flow, "passed");
        await AdvanceAsync(Duration.FromDays(10));
        (await AlertsAsync(Site)).ShouldNotContain(a => a.Reason == "look-back-due");
        (await ToldAsync(Site))[^1].ShouldBe("03-18 10:00 closed 1: Contact of MARKET-1, township officer");
    }

    private static LocalDate Date(AlertSeen alert) => alert.DecidedAt.InZone(Zone).Date;

    private static void ShouldBeWorkingTime(Instant at)
    {
        var local = at.InZone(Zone);
        local.TimeOfDay.ShouldBeInRange(new LocalTime(8, 30), new LocalTime(17, 30));
        (local.Date == new LocalDate(2022, 4, 2) || local.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).ShouldBeTrue();
    }

    /// <summary>The instant as anybody might write it down.</summary>
    private static IEnumerable<string> Written(Instant at)
    {
        yield return InstantPattern.ExtendedIso.Format(at)[..^1];
        yield return LocalDateTimePattern.GeneralIso.Format(at.InZone(Zone).LocalDateTime);
        yield return at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return at.ToDateTimeUtc().Ticks.ToString(CultureInfo.InvariantCulture);
    }

    private async Task ClaimedAsync()
    {
        await SiteAsync(Site, "market", items: Flow);
        await VisitAsync(Site, Flow, "fail");
        await AdvanceAsync(Duration.FromHours(1));
        await ClaimAsync(Site, Flow);
    }

    private async Task<IReadOnlyList<T>> OfKindAsync<T>(string fact, string property) =>
        [.. (await FactsAsync(Site, Flow))
            .Where(f => f.GetProperty("$").GetString() == fact && f.GetProperty(property).ValueKind != JsonValueKind.Null)
            .Select(f => CoreJson.Read<T>(Encoding.UTF8.GetBytes(f.GetProperty(property).GetRawText())))];
}

/// <inheritdoc/>
public sealed class SealedLookBacksOnSqlite() : SealedLookBacks(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class SealedLookBacksOnPostgres() : SealedLookBacks(new OneProcessOnPostgres());

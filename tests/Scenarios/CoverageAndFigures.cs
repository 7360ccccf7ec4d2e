using Monitoring.Runtime.Queries;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What was not inspected, what was, and what sites have to bear.</summary>
public abstract class CoverageAndFigures(IScenarioHost host) : Scenario(host)
{
    [Fact]
    public async Task An_item_not_inspected_for_its_coverage_period_is_told_to_the_inspection_side_once_a_period()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        await ClockToAsync("2022-05-17T07:59");
        (await ToldAsync("MARKET-1")).ShouldBe(["04-17 08:00 coverage-lapsed 2: district inspector"]);
        await ClockToAsync("2022-05-17T08:00");
        (await ToldAsync("MARKET-1")).Count.ShouldBe(2);

        await VisitAsync("MARKET-1", "market.flow", "pass");
        await ClockToAsync("2022-06-16T07:59");
        (await ToldAsync("MARKET-1")).Count.ShouldBe(2);
        await ClockToAsync("2022-06-16T08:00");
        (await ToldAsync("MARKET-1"))[^1].ShouldBe("06-16 08:00 coverage-lapsed 2: district inspector");
    }

    [Fact]
    public async Task The_figures_of_a_day_count_persons_sorties_visits_sites_findings_suggestions_and_look_backs()
    {
        await SiteAsync("MARKET-1", "market", items: ["market.flow", "market.masks"]);
        await SiteAsync("HOTEL-1", "hotel", items: "hotel.lobby");
        await AcceptedAsync("visit", "MARKET-1", Visit("S-1", 4, "market.flow", "fail", suggestions: 2));
        await AcceptedAsync("visit", "HOTEL-1", Visit("S-1", 4, "hotel.lobby", "pass", suggestions: 1));
        await ClockToAsync("2022-03-18T15:00");
        await AcceptedAsync("visit", "MARKET-1", Visit("S-2", 2, "market.masks", "fail", suggestions: 0));
        await ClaimAsync("MARKET-1", "market.flow");
        await LookBackAsync("MARKET-1", "market.flow", "passed");
        await ClockToAsync("2022-03-19T00:10");
        await AcceptedAsync("visit", "HOTEL-1", Visit("S-3", 9, "hotel.lobby", "pass", suggestions: 0));
        await SettleAsync();

        // A team on one outing is dispatched once, however many sites it visits.
        (await FiguresAsync("330200", "2022-03-18")).ShouldBe(new Figures(
            Persons: 6, Sorties: 2, Visits: 3, Sites: 2, IssuesFound: 2, IssuesRectified: 1, Suggestions: 3, LookBacks: 1, LookBacksPassed: 1, DutiesMissed: 0));
        (await FiguresAsync("330200", "2022-03-18", "hotel")).Visits.ShouldBe(1);
        (await FiguresAsync("330200", "2022-03-19")).Visits.ShouldBe(1);
        (await FiguresAsync("330203001", "2022-03-18")).Visits.ShouldBe(3);
    }

    [Fact]
    public async Task Visits_and_requests_are_counted_against_the_weeks_budget_and_warned_of_before_it_is_spent()
    {
        await SiteAsync("MARKET-1", "market", items: "market.flow");
        for (var visit = 1; visit <= 3; visit++)
        {
            await AdvanceAsync(Duration.FromHours(1));
            await VisitAsync("MARKET-1", "market.flow", "pass");
        }

        var week = new LocalDate(2022, 3, 14);
        (await System.Read.BurdenAsync("MARKET-1", week, CancellationToken.None))!.Warned.ShouldBeFalse();
        await VisitAsync("MARKET-1", "market.flow", "fail", notice: "unit");
        await SettleAsync();
        var burden = (await System.Read.BurdenAsync("MARKET-1", week, CancellationToken.None))!;
        (burden.Visits, burden.Requests, burden.Budget, burden.Warned).ShouldBe((4, 1, 5, true));

        await ClockToAsync("2022-03-21T09:00");
        await VisitAsync("MARKET-1", "market.flow", "fail");
        (await System.Read.BurdenAsync("MARKET-1", new LocalDate(2022, 3, 21), CancellationToken.None))!.Visits.ShouldBe(1);
    }

    private static object Visit(string sortie, int persons, string item, string outcome, int suggestions) => new
    {
        team = new { unit = "Team A", persons },
        sortie,
        mode = "unannounced",
        results = new[] { new { item, outcome } },
        suggestions = Enumerable.Range(1, suggestions).Select(i => new { text = $"Advice {i}" }).ToArray(),
    };
}

/// <inheritdoc/>
public sealed class CoverageAndFiguresOnSqlite() : CoverageAndFigures(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class CoverageAndFiguresOnPostgres() : CoverageAndFigures(new OneProcessOnPostgres());

using System.Text;
using Monitoring.Contracts;
using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;
using NodaTime;

namespace Monitoring.Gateway.Tests.Demo;

/// <summary>What happens on the days of a demo.</summary>
public sealed class DayPlanTests
{
    private static readonly LocalDate Monday = DayPlan.FirstDay;
    private static readonly DemoCity City = DemoCity.Create(2022, 4000, FakeMonitoring.Shipped);

    [Fact]
    public void The_same_seed_plays_the_same_day_and_another_seed_another()
    {
        static IEnumerable<string> Play(int seed) => DayPlan.Of(DemoCity.Create(seed, 400, FakeMonitoring.Shipped), Monday).Select(e => $"{e.At} {e.ToJson()}");
        var once = Play(5).ToList();
        once.Count.ShouldBeGreaterThan(400);
        Play(5).ShouldBe(once);
        Play(6).ShouldNotBe(once);
    }

    [Fact]
    public void Every_event_keeps_the_contract_and_comes_after_it_happened()
    {
        var plan = Enumerable.Range(0, 2).SelectMany(i => DayPlan.Of(City, Monday.PlusDays(i))).ToList();
        plan.Select(e => (e.Source, e.Id)).ShouldBeUnique();
        foreach (var e in plan)
        {
            var read = CloudEventReader.ReadStructured(Encoding.UTF8.GetBytes(e.ToJson()), e.At.ToDateTimeOffset());
            read.Errors.ShouldBeEmpty();
            e.Happened.ShouldBeLessThanOrEqualTo(e.At);
            e.At.ShouldBeLessThan(Start(Monday.PlusDays(2)) + DayPlan.LongestDelay);
        }
    }

    /// <summary>Three weeks of the source city: 2,116 sorties, 9,280 visits, 5,029 person-times, 1,241 issues, 871 suggestions.</summary>
    [Fact]
    public void Three_weeks_of_visits_have_the_shares_that_the_source_city_reported()
    {
        // Three weeks up to the Friday: the Saturday after it is a make-up workday.
        var visits = Enumerable.Range(0, 19).SelectMany(i => Visits(Monday.PlusDays(i))).ToList();
        var sorties = visits.DistinctBy(v => v.Data["sortie"]!.GetValue<string>()).ToList();
        var results = visits.SelectMany(v => v.Data["results"]!.AsArray()).ToList();
        visits.Count.ShouldBeInRange(8800, 9750);
        sorties.Count.ShouldBeInRange(2000, 2300);
        sorties.Sum(v => v.Data["team"]!["persons"]!.GetValue<int>()).ShouldBeInRange(4750, 5450);
        results.Count(r => r!["outcome"]!.GetValue<string>() == "fail").ShouldBeInRange(1120, 1370);
        visits.Sum(v => v.Data["suggestions"]?.AsArray().Count ?? 0).ShouldBeInRange(780, 960);
        results.Count(r => r!["fixedOnTheSpot"] is not null).ShouldBeInRange(330, 550);
        results.ShouldContain(r => r!["notice"] != null);
        results.ShouldContain(r => r!["severity"] != null);
        visits.ShouldContain(v => v.At > v.Happened, "some tablets have no network");
    }

    [Fact]
    public void Teams_stay_at_home_on_a_day_off_and_sites_do_their_duties()
    {
        var sunday = DayPlan.Of(City, Monday.PlusDays(6));
        sunday.ShouldNotContain(e => e.Type == EventTypes.Visit);
        sunday.Count(e => e.Type == EventTypes.Duty).ShouldBeGreaterThan(3000);
    }

    [Fact]
    public void Most_duties_are_done_in_time_some_are_told_late_and_some_are_missed()
    {
        var duties = DayPlan.Of(City, Monday).Where(e => e.Type == EventTypes.Duty).ToList();
        duties.Count(e => e.At - e.Happened > Duration.FromHours(1)).ShouldBeInRange(duties.Count / 500, duties.Count / 50);

        // A shop that opens every day has one window a day for it.
        var shops = City.Sites.Where(s => s.Type.Code is "supermarket" or "restaurant").Select(s => s.Code).ToHashSet();
        duties.Count(e => shops.Contains(e.Subject)).ShouldBeInRange((int)(shops.Count * 0.97), shops.Count - 1);

        // Twice a week, on days of the week that stay the same.
        var homes = City.Sites.Where(s => s.Type.Code == "care-home").ToList();
        var tests = Enumerable.Range(0, 7).SelectMany(i => homes.SelectMany(h => DutyPlan.Of(City, h, Monday.PlusDays(i)))).Count(e => Item(e) == "care-home.staff-tests");
        tests.ShouldBeInRange((int)(homes.Count * 2 * 0.95), homes.Count * 2);
    }

    [Fact]
    public void Readings_are_out_of_bounds_on_some_days_and_inside_on_most()
    {
        var readings = DayPlan.Of(City, Monday).Where(e => e.Type == EventTypes.Reading).ToList();
        var bad = readings.Count(e => !FakeMonitoring.Shipped.Templates[Item(e)].Bounds!.Contains(e.Data["value"]!.GetValue<decimal>()));
        bad.ShouldBeInRange(2, readings.Count / 20);
    }

    [Fact]
    public void The_risk_of_a_district_rises_once_and_falls_again()
    {
        var said = Enumerable.Range(0, 28).SelectMany(i => DayPlan.Of(City, Monday.PlusDays(i)).Where(e => e.Type == EventTypes.Region)).ToList();
        said.Select(e => (e.Subject, e.Data["riskLevel"]!.GetValue<string>())).ShouldBe([(RiskPlan.District, "high"), (RiskPlan.District, "low")]);
    }

    private static IEnumerable<DemoEvent> Visits(LocalDate day) => City.Districts.SelectMany(d => VisitPlan.Of(City, d, day));

    private static string Item(DemoEvent e) => e.Data["item"]!.GetValue<string>();

    private static Instant Start(LocalDate day) => City.Time.Zone.AtStartOfDay(day).ToInstant();
}
